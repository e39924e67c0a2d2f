/** Says on one line of stderr what takes long, then how long it took. */
export async function withProgress(title, work) {
  const begun = performance.now();
  process.stderr.write(`${title}… `);
  try {
    const result = await work();
    const seconds = Math.ceil((performance.now() - begun) / 1000);
    process.stderr.write(`fait en ${seconds}\u00a0s.\n`);
    return result;
  } catch (error) {
    process.stderr.write('\n');
    throw error;
  }
}
