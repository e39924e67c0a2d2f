/** `stdyDscr` of DDI-Codebook 2.5: the survey, who made it, of whom, when and how. */
import type { Report } from '../../report/report.ts';
import { date } from '../../wording.ts';
import { documentWords } from '../report/document-words.ts';
import { element, type Xml } from './element.ts';
import { confidentiality, responseRate, universe } from './study-words.ts';

/** The order of the elements is that of the standard. */
export function studyDescription(report: Report): Xml {
  return element(
    'stdyDscr',
    {},
    citation(report),
    studyInfo(report),
    method(report),
    access(report),
  );
}

function citation(report: Report): Xml {
  const { survey, edition, settings } = report.questionnaire;
  const { organisation, contact } = settings;
  const { title, demonstration } = documentWords(report);
  return element(
    'citation',
    {},
    element(
      'titlStmt',
      {},
      element('titl', {}, title),
      demonstration === undefined ? [] : [element('subTitl', {}, demonstration)],
      element('IDNo', { agency: organisation.shortName }, `${survey}/${edition}`),
    ),
    element('rspStmt', {}, element('AuthEnty', {}, organisation.name)),
    element(
      'prodStmt',
      {},
      element('producer', { abbr: organisation.shortName }, organisation.name),
      element('prodDate', { date: report.date }, date(report.date)),
      element('software', {}, 'Millésime'),
    ),
    element('distStmt', {}, element('contact', { email: contact.email }, contact.name)),
    element('serStmt', {}, element('serName', {}, survey)),
  );
}

function studyInfo(report: Report): Xml {
  const { questionnaire } = report;
  const { settings, introduction } = questionnaire;
  const [opens, closes] = [settings.opens.slice(0, 10), settings.closes.slice(0, 10)];
  return element(
    'stdyInfo',
    {},
    introduction.length === 0 ? [] : [element('abstract', {}, introduction.join('\n'))],
    element(
      'sumDscr',
      {},
      element('timePrd', {}, settings.words.period),
      element('collDate', { event: 'start', date: opens }, date(opens)),
      element('collDate', { event: 'end', date: closes }, date(closes)),
      element('anlyUnit', {}, settings.words.personInFull),
      element('universe', {}, universe(report)),
      element('dataKind', {}, 'Données d’enquête'),
    ),
  );
}

function method(report: Report): Xml {
  const weights = report.weighting
    ? [
        element(
          'weight',
          {},
          'Le fichier des réponses ne contient pas de poids ; ceux de l’analyse complète sont décrits dans son annexe « Méthode ».',
        ),
      ]
    : [];
  return element(
    'method',
    {},
    element(
      'dataColl',
      {},
      element('sampProc', {}, 'Aucun tirage : toutes les personnes de la liste sont invitées.'),
      element('collMode', {}, 'Questionnaire en ligne, rempli par la personne elle-même'),
      weights,
    ),
    element('anlyInfo', {}, element('respRate', {}, responseRate(report))),
  );
}

function access(report: Report): Xml {
  const { demonstration } = documentWords(report);
  return element(
    'dataAccs',
    {},
    // Not `confDec`, which tells machines that a declaration must be signed.
    element('useStmt', {}, element('restrctn', {}, confidentiality(report.questionnaire))),
    demonstration === undefined ? [] : [element('notes', {}, demonstration)],
  );
}
