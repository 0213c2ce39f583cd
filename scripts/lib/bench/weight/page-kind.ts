/** 页面种类 — `/craftsmen/q0001/` and `/craftsmen/q0002/` are one kind, as are `/events/in/city/` and `/events/in/2025/`. */
export const pageKindOf = (path: string): string =>
  path
    .replace(/\/[a-z]\d{4,}(?=\/|\.html$)/g, '/{id}')
    .replace(/(?<=\/(?:in|is|by|rules\/articles|honours\/compare|data\/dictionary)\/)[^/]+(?=\/)/g, '{code}')
    .replace(/\/(?:\d+|[A-Z])(?=\/)/g, '/{code}');
