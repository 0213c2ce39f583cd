/** 去处 — a bucket and the place in it. */
export interface Target {
  name: string;
  /** Empty, or with a slash at its end. */
  prefix: string;
}

/** 读去处 — `s3://bucket/prefix`; anything else is a folder of a server. */
export function targetOf(to: string): Target | undefined {
  const [, name, path = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(to) ?? [];
  if (name === undefined) return undefined;
  const parts = path.split('/').filter(Boolean);
  return { name, prefix: parts.map((part) => `${part}/`).join('') };
}

/** 读网址 — of the service; the name of the bucket may stand before its host. */
export function endpointOf(endpoint: string | undefined): URL | undefined {
  const url = endpoint === undefined ? null : URL.parse(endpoint);
  return url && /^https?:$/.test(url.protocol) && url.search === '' ? url : undefined;
}
