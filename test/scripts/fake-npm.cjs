// Stands in for npm in the tests of the bootstrap: notes each call, then does as FAKE_NPM says.
const fs = require('node:fs');

const plan = JSON.parse(process.env.FAKE_NPM);
fs.appendFileSync(process.env.FAKE_NPM_CALLS, `${process.argv.slice(2).join(' ')}\n`);
process.stderr.write(plan.output ?? '');
if (plan.status) process.exitCode = plan.status;
else setTimeout(install, plan.delayMs ?? 0);

function install() {
  const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  const paths = Object.keys(lock.packages);
  const nodePath = paths.find((path) => path.startsWith('node_modules/node-'));
  if (nodePath) {
    fs.mkdirSync(`${nodePath}/bin`, { recursive: true });
    fs.writeFileSync(`${nodePath}/bin/node`, nodeScript(lock.packages[nodePath].version));
    fs.chmodSync(`${nodePath}/bin/node`, 0o755);
  } else {
    delete lock.packages[''];
    fs.mkdirSync('node_modules', { recursive: true });
    fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock));
  }
}

function nodeScript(version) {
  const answer = plan.brokenNode ? 'echo "no such library" >&2; exit 1' : `echo v${version}; exit`;
  return `#!/bin/sh
if [ "$1" = --version ]; then ${answer}; fi
RUN_BY=${version} exec '${process.execPath}' "$@"
`;
}
