// The only file that any old Node must be able to read: it refuses in one sentence what is
// too old, before anything modern (or better-sqlite3, which crashes there) is loaded.
const major = Number(process.versions.node.split('.')[0]);

if (major < 20) {
  console.error(
    `Millésime demande Node 20 ou plus récent, et Node ${process.versions.node} est installé ici. ` +
      'Installez Node 24 (https://nodejs.org/fr), puis relancez la même commande.',
  );
  process.exitCode = 3;
} else {
  import('./bootstrap/start.mjs')
    .then((bootstrap) => bootstrap.start(process.argv.slice(2), bootstrap.thisHost()))
    .then((status) => {
      process.exitCode = status;
    });
}
