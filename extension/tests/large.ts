// Large pages, made: running text in many paragraphs, some with a claim.

/** One paragraph in eight has a word in bold, so that there are more text nodes than paragraphs. */
export function large({ paragraphs, claims }: { paragraphs: number; claims: number }): string {
  const every = Math.floor(paragraphs / claims);
  const all = Array.from({ length: paragraphs }, (_, at) => {
    if (at % every === 0) return `<p>Tea ${at} prevents strokes.</p>`;
    if (at % 8 === 1) return "<p>The <b>pot</b> stays warm.</p>";
    return "<p>The lid is kept on it.</p>";
  });
  return `<!doctype html><html lang="en"><title>Tea</title><main style="max-width: 700px">${all.join("\n")}</main></html>`;
}

/** A page of as much text, in paragraphs as long as those of an article. */
export function article({ kilobytes }: { kilobytes: number }): string {
  const filler = "The leaves are picked by hand, and dried for two days in the shade. ".repeat(6);
  const count = Math.ceil((kilobytes * 1000) / filler.length);
  const all = Array.from({ length: count }, (_, at) =>
    at % 20 === 3 ? `<p>Tea ${at} prevents strokes. ${filler}</p>` : `<p>${at} ${filler}</p>`,
  );
  return `<!doctype html><html lang="en"><title>Tea</title><main style="max-width: 700px">${all.join("\n")}</main></html>`;
}
