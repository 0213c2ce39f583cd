/** The part of `subset-font` that is used here; the package brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'truetype'; noHinting?: boolean; dropTables?: readonly string[] },
  ): Promise<Buffer>;
}
