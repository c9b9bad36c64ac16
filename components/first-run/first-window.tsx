const panes = [
  'M42 6A34 34 0 0 0 8 40v10h34z',
  'M46 6a34 34 0 0 1 34 34v10H46z',
  'M8 54h34v46H11a3 3 0 0 1-3-3z',
  'M46 54h34v43a3 3 0 0 1-3 3H46z',
] as const;

/** A dark window whose panes light up one by one. The words beside it say the same. */
export function FirstWindow({ lit }: { readonly lit: number }) {
  return (
    <svg className="first-window" data-whole={lit >= panes.length} viewBox="0 0 88 106" aria-hidden="true">
      {panes.map((path, index) => (
        <path key={path} d={path} data-lit={index < lit} />
      ))}
    </svg>
  );
}
