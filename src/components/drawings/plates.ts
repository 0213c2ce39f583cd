const PLATES = import.meta.glob<string>('./plates/*.svg', { query: '?raw', import: 'default', eager: true });

/**
 * 工种图示文件 — one for all pages, which take it in by reference: so it takes the ink and the paper of the page where it
 * stands, weighs nothing on it, and is fetched once. Red is for seals alone, so the spot of accent is ink.
 */
export function plateFile(plate: string): string {
  const svg = PLATES[`./plates/${plate}.svg`];
  if (!svg) throw new Error(`没有工种图示“${plate}”。请把 ${plate}.svg 放进 src/components/drawings/plates/，或在工种表里改名。`);
  const drawn = svg.replaceAll('#faf8f3', 'var(--paper,#fff)').replaceAll('#9f2d20', 'currentColor');
  return drawn.replace(
    /(<svg\b[^>]*>)([\s\S]*)<\/svg>/,
    '$1<symbol id="p" viewBox="0 0 240 240">$2</symbol><use href="#p"/></svg>\n',
  );
}
