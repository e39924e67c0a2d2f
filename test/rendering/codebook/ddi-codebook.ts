/**
 * What DDI-Codebook 2.5 allows in the elements that we write: facts read, type by type, in the
 * `schemas/codebook.xsd` of github.com/ddialliance/ddi-c_2 at commit
 * f1c94b65614b077ba5588ff01f00d71b89961271, which is 2.5.1 of 2013-11-14, of namespace
 * `ddi:codebook:2_5`; and not in what we write. XHTML, links and Dublin Core, which it allows besides,
 * are left out: we write none.
 */
export interface Definition {
  /**
   * Its content model: children in order, `?`, `*` or `+` as in DTDs, `words` first where there may be text.
   */
  readonly holds: string;
  /** `name`, `name:type`, `name!` where it is required; without a type, any text. */
  readonly has: string;
}

/** The attribute group GLOBALS, which every element has. */
export const globals =
  'ID:ID xml-lang:NMTOKEN xml:lang:language source:archive|producer elementVersion elementVersionDate:date ddiLifecycleUrn ddiCodebookUrn';

const words = (has = ''): Definition => ({ holds: 'words', has });
/** The type conceptualTextType. */
const concept = (has = ''): Definition => ({ holds: 'words (concept|txt)*', has });
const holds = (content: string, has = ''): Definition => ({ holds: content, has });
const references = 'sdatrefs:IDREFS methrefs:IDREFS pubrefs:IDREFS access:IDREFS';
const event = 'event:start|end|single cycle';
const weighted = 'wgtd:wgtd|not-wgtd wgt-var:IDREFS weight:IDREFS';

export const elements: Readonly<Record<string, Definition>> = {
  codeBook: holds(
    'docDscr* stdyDscr+ fileDscr* dataDscr* otherMat*',
    'version:2.5 codeBookAgency:NCName',
  ),

  docDscr: holds('citation? guide* docStatus* docSrc* controlledVocabUsed* notes*'),
  citation: holds(
    'titlStmt rspStmt? prodStmt? distStmt? serStmt* verStmt* biblCit* holdings* notes*',
    'MARCURI',
  ),
  titlStmt: holds('titl subTitl* altTitl* parTitl* IDNo*'),
  titl: words(),
  subTitl: words(),
  IDNo: words('agency level:study|file|project'),
  rspStmt: holds('AuthEnty* othId*'),
  AuthEnty: words('affiliation'),
  prodStmt: holds('producer* copyright* prodDate* prodPlac* software* fundAg* grantNo*'),
  producer: words('abbr affiliation role'),
  prodDate: words('date'),
  software: words('date version'),
  distStmt: holds('distrbtr* contact* depositr* depDate* distDate*'),
  contact: words('affiliation URI email'),
  serStmt: holds('serName* serInfo*', 'URI'),
  serName: words('abbr'),

  stdyDscr: holds(
    'citation+ studyAuthorization* stdyInfo* studyDevelopment* method* dataAccs* othrStdyMat* notes*',
    'access:IDREFS',
  ),
  stdyInfo: holds(
    'studyBudget* subject* abstract* sumDscr* qualityStatement? notes* exPostEvaluation*',
  ),
  abstract: words('date contentType:abstract|purpose|mixed'),
  sumDscr: holds(
    'timePrd* collDate* nation* geogCover* geogUnit* geoBndBox? boundPoly* anlyUnit* universe* dataKind*',
  ),
  timePrd: words(`date ${event}`),
  collDate: words(`date ${event}`),
  anlyUnit: concept('unit'),
  universe: concept('level clusion:I|E'),
  dataKind: concept('type'),
  method: holds('dataColl* notes* anlyInfo? stdyClas* dataProcessing* codingInstructions*'),
  dataColl: holds(
    'timeMeth* dataCollector* collectorTraining* frequenc* sampProc* sampleFrame* targetSampleSize* deviat* collMode* resInstru* instrumentDevelopment* sources? collSitu* actMin* ConOps* weight* cleanOps*',
  ),
  sampProc: concept(),
  collMode: concept(),
  weight: words(),
  anlyInfo: holds('respRate* EstSmpErr* dataAppr*'),
  respRate: words(),
  dataAccs: holds('setAvail* useStmt* notes*'),
  useStmt: holds('confDec* specPerm* restrctn* contact* citReq* deposReq* conditions* disclaimer*'),
  restrctn: words(),
  notes: holds(
    'words table*',
    'type subject level resp sdatrefs:IDREFS parent:IDREFS sameNote:IDREF',
  ),

  fileDscr: holds('fileTxt* locMap? notes*', `URI ${references}`),
  fileTxt: holds(
    'fileName* fileCitation? dataFingerprint* fileCont? fileStrc? dimensns? fileType* format* filePlac* dataChck* ProcStat* dataMsng* software* verStmt*',
  ),
  fileName: words(),
  fileCont: words(),
  dimensns: holds('caseQnty* varQnty* logRecL* recPrCas* recNumTot*'),
  caseQnty: words(),
  varQnty: words(),
  fileType: words('charset'),
  dataMsng: words(),

  dataDscr: holds('varGrp* nCubeGrp* var* nCube* notes*'),
  varGrp: holds(
    'labl* txt* concept* defntn* universe* notes*',
    `type:section|multipleResp|grid|display|repetition|subject|version|iteration|analysis|pragmatic|record|file|randomized|other otherType:NMTOKEN var:IDREFS varGrp:IDREFS name ${references} nCube`,
  ),
  labl: words('level vendor country sdatrefs:IDREFS'),
  var: holds(
    'location* labl* imputation* security* embargo* respUnit* anlysUnit* qstn* valrng* invalrng* undocCod* universe* TotlResp* sumStat* txt* stdCatgry* catgryGrp* catgry* codInstr* verStmt* concept* derivation? varFormat? geoMap* catLevel* notes*',
    `name! wgt:wgt|not-wgt wgt-var:IDREFS weight:IDREFS qstn:IDREFS files:IDREFS vendor dcml intrvl:contin|discrete rectype ${references} aggrMeth:sum|average|count|mode|median|maximum|minimum|percent|other otherAggrMeth:NMTOKEN measUnit scale origin nature:nominal|ordinal|interval|ratio|percent|other additivity:stock|flow|non-additive|other otherAdditivity:NMTOKEN temporal:Y|N geog:Y|N geoVocab catQnty representationType:text|numeric|code|datetime|other otherRepresentationType:NMTOKEN`,
  ),
  qstn: holds(
    'words (preQTxt|qstnLit|postQTxt|forward|backward|ivuInstr)*',
    'qstn:IDREF var:IDREFS seqNo sdatrefs:IDREFS responseDomainType:text|numeric|code|category|datetime|geographic|multiple|other otherResponseDomainType:NMTOKEN',
  ),
  qstnLit: words('sdatrefs:IDREFS'),
  valrng: holds('(item|range)+ key* notes*'),
  range: holds('', 'UNITS:INT|REAL min minExclusive max maxExclusive'),
  sumStat: words(
    `${weighted} type!:mean|medn|mode|vald|invd|min|max|stdev|other otherType:NMTOKEN`,
  ),
  txt: holds('words table*', 'level sdatrefs:IDREFS'),
  catgry: holds(
    'catValu? labl* txt* catStat* mrow?',
    'missing:Y|N missType country sdatrefs:IDREFS excls:true|false catgry:IDREFS level:IDREF',
  ),
  catValu: words(),
  catStat: words(
    `type:freq|percent|crosstab|other otherType:NMTOKEN URI methrefs:IDREFS ${weighted} sdatrefs:IDREFS`,
  ),
  varFormat: words(
    'type:character|numeric formatname schema:SAS|SPSS|IBM|ANSI|ISO|XML-Data|other otherSchema:NMTOKEN category:date|time|currency|other otherCategory:NMTOKEN URI',
  ),
};
