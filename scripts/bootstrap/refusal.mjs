/** An end that the person can do something about: one French sentence and an exit status. */
export class Refusal extends Error {
  constructor(message, status = 3) {
    super(message);
    this.status = status;
  }
}

const noSpace = /^(ENOSPC|EDQUOT)$/;
const noRight = /^(EACCES|EPERM|EROFS)$/;
const noNetwork =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT|UNABLE_TO_\w+|\w*CERT\w*)$/;

/** The refusal for a full disk or a missing right, met here or by npm; undefined for all else. */
export function diskRefusal({ code = '', path }, folder) {
  if (noSpace.test(code)) {
    return new Refusal(
      `Il n’y a plus assez de place sur le disque pour installer Millésime dans ${folder}\u00a0: ` +
        'libérez environ 1\u00a0Go, puis relancez la même commande.',
    );
  }
  if (noRight.test(code)) {
    return new Refusal(
      `Impossible d’écrire dans ${path ?? folder}\u00a0: donnez-vous le droit d’y écrire ` +
        'ou copiez le projet dans un dossier à vous, puis relancez la même commande.',
    );
  }
  return undefined;
}

export function isNetworkCode(code = '') {
  return noNetwork.test(code);
}
