/** The reader of the schema's facts refuses what the schema refuses: each fault made by hand. */
import { describe, expect, it } from 'vitest';
import { readXml } from '../read-xml.ts';
import { elements } from './ddi-codebook.ts';
import { ddiFaults } from './ddi-faults.ts';

const sound = `<codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="fr">
<docDscr/>
<stdyDscr>
<citation><titlStmt><titl>T</titl><IDNo level="study">1</IDNo></titlStmt><rspStmt/></citation>
<stdyInfo><sumDscr><collDate event="start" date="1990-05-01">mai</collDate></sumDscr></stdyInfo>
</stdyDscr>
<fileDscr ID="F1"><fileTxt><fileCont>C</fileCont><dimensns/></fileTxt></fileDscr>
<dataDscr>
<varGrp type="section" var="V1 V2"><labl>G</labl></varGrp>
<var ID="V1" name="a" files="F1">
<labl>A</labl><qstn>Q <qstnLit>q</qstnLit></qstn><valrng><range UNITS="INT" min="0"/></valrng>
<sumStat type="vald">1</sumStat>
<catgry missing="Y"><catValu>b</catValu><labl>B</labl><catStat type="freq">1</catStat></catgry>
<varFormat type="character"/>
</var>
<var ID="V2" name="b"/>
</dataDscr>
</codeBook>`;

const faultsOf = (xml: string) => ddiFaults(readXml(xml));
function changed(from: string, to: string): string {
  if (!sound.includes(from)) throw new Error(`not there: ${from}`);
  return sound.replace(from, to);
}

it('finds nothing in a sound document', () => {
  expect(faultsOf(sound)).toEqual([]);
});

describe.each([
  [
    'another order',
    '<labl>A</labl><qstn>Q <qstnLit>q</qstnLit></qstn>',
    '<qstn/><labl>A</labl>',
    'var[2]: holds qstn labl',
  ],
  ['another order of sections', '<docDscr/>', '<dataDscr/>', 'codeBook: holds dataDscr stdyDscr'],
  [
    'an element of elsewhere',
    '<docDscr/>',
    '<docDscr><titl>T</titl></docDscr>',
    'docDscr[1]: holds titl',
  ],
  ['an element that there is not', '<docDscr/>', '<docDesc/>', 'docDesc[1]: unknown'],
  ['elements among words', '<labl>G</labl>', '<labl><titl>G</titl></labl>', 'labl[1]: holds titl'],
  ['words among elements', '<docDscr/>', '<docDscr>words</docDscr>', 'docDscr[1]: words'],
  ['words where nothing is', '<range UNITS="INT" min="0"/>', '<range> </range>', 'range[1]: holds'],
  ['no title', '<titl>T</titl>', '', 'titlStmt[1]: holds IDNo, not titl'],
  ['no citation', '<citation>', '<notes/><citation>', 'stdyDscr[2]: holds notes citation'],
  ['no range', '<range UNITS="INT" min="0"/>', '', 'valrng[3]: holds nothing'],
  [
    'twice what there is once',
    '<rspStmt/>',
    '<rspStmt/><rspStmt/>',
    'holds titlStmt rspStmt rspStmt',
  ],
  ['twice a description', '<dimensns/>', '<fileCont/><dimensns/>', 'holds fileCont fileCont'],
  ['no name', 'name="a" ', '', 'var[2]: lacks name'],
  ['no kind of statistic', '<sumStat type="vald">', '<sumStat>', 'sumStat[4]: lacks type'],
  ['an attribute of elsewhere', '<labl>G', '<labl event="start">G', 'labl[1]: attribute event'],
  ['an attribute that there is not', 'name="b"', 'name="b" label="B"', 'attribute label'],
  ['another kind of statistic', '"vald"', '"valid"', 'type="valid", not mean|medn'],
  ['another word for missing', 'missing="Y"', 'missing="true"', 'missing="true", not Y|N'],
  ['another version', 'version="2.5"', 'version="2.6"', 'version="2.6", not 2.5'],
  ['another namespace', 'ddi:codebook:2_5', 'ddi:codebook:2_6', 'xmlns ddi:codebook:2_6'],
  ['an ID that opens with a digit', 'ID="F1"', 'ID="1F"', 'ID="1F", not ID'],
  ['an ID twice', 'ID="V2"', 'ID="V1"', 'ID V1 twice'],
  ['a reference to nothing', 'files="F1"', 'files="F2"', 'no ID F2'],
  ['references that commas part', 'var="V1 V2"', 'var="V1, V2"', 'var="V1, V2", not IDREFS'],
  ['a language that is none', '"fr"', '"français"', 'xml:lang="français"'],
])('%s', (_, from, to, fault) => {
  it('is a fault', () => {
    expect(faultsOf(changed(from, to)).join('\n')).toContain(fault);
  });
});

it('reads definitions in the notation that they explain', () => {
  expect(Object.keys(elements).length).toBeGreaterThan(50);
  for (const [name, { holds }] of Object.entries(elements)) {
    expect(holds, name).toMatch(/^(?:words(?: |$))?(?:(?:\w+|\([\w|]+\))[?*+]?(?: |$))*$/);
  }
});
