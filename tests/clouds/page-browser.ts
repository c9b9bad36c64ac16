/** One answer as a browser without scripts meets it. */
export interface Shown {
  readonly status: number;
  readonly html: string;
  readonly location: string;
  /** The hidden field that names the attempt. */
  readonly attempt: string;
}

export interface PageBrowser {
  go(url: string): Promise<Shown>;
  post(path: string, fields: readonly (readonly [string, string])[]): Promise<Shown>;
}

/** A browser that keeps one cookie and fills in forms; it does not follow redirects. */
export function pageBrowser(fetch_: typeof fetch, origin: string): PageBrowser {
  let cookie = '';
  async function ask(url: string, form?: URLSearchParams): Promise<Shown> {
    const headers = { ...(cookie ? { cookie } : {}), 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch_(url, form ? { method: 'POST', headers, body: String(form) } : { headers });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const html = await answer.text();
    const attempt = /name="attempt" value="([a-z]+)"/.exec(html)?.[1] ?? '';
    return { status: answer.status, html, location: answer.headers.get('location') ?? '', attempt };
  }
  return {
    go: (url) => ask(url),
    post: (path, fields) => ask(origin + path, new URLSearchParams(fields.map(([name, value]) => [name, value]))),
  };
}
