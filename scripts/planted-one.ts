import { findCaught } from '#tests/simulation/catch-plant.ts';
for (const name of ['advance the sync token before the last page', 'ignore 409: take it for success without reading', 'Outlook: repeat POST without transaction or reading']) console.log(name, JSON.stringify(await findCaught(name, 1, 200)));
