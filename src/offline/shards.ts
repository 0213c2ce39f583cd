/** 各片 — what every part of the index says, by its path; packed parts as base64. */
type Said = Record<string, string>;
declare global {
  // The name by which parts that are written as scripts say themselves.
  var __S: Said | undefined;
}

/** Where in an address of the index its generation ends: a copy holds no other. */
const BEFORE = /^.*?search\/[\da-f]+\//;

/** 跑一片 — a part that does not come says nothing. */
const run = (address: string): Promise<void> =>
  new Promise((done) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => done());
    script.src = address;
    document.head.append(script);
  });

/** 取用 — in place of what a browser refuses a page that was opened from a folder; nothing else is asked for there. */
export const fetchPart = async (address: string): Promise<Response> => {
  const path = address.replace(BEFORE, '');
  if (globalThis.__S?.[path] === undefined) await run(`${path}.js`);
  const said = globalThis.__S?.[path];
  if (said === undefined) return new Response(null, { status: 404 });
  return new Response(path.endsWith('.bin') ? Uint8Array.from(atob(said), (sign) => sign.charCodeAt(0)) : said);
};
