import type { ClaimValue } from '../../src/brief/claim-value.ts';
import type { SpreadEnd, SpreadView } from '../../src/outputs/pages/spread-view.ts';
import { ARABIC_CREDIBILITY, arabicNumber, arabicUnit, arabicValue } from './arabic-claims.ts';
import { type ArabicCounts, nounOf } from './arabic-counts.ts';
import type { MeasureWords } from './record-words.ts';

const CLAIM = nounOf('قول', 'قولان', 'أقوال', 'قولًا');
const STATEMENT = nounOf('تصريح', 'تصريحان', 'تصريحات', 'تصريحًا');

/** The pages on claims in Arabic. */
export function arabicMeasures(counts: ArabicCounts): MeasureWords {
  return {
    lead: 'لكل رقم وتصريح في السجل قائل، قاله في يوم بعينه. وحيث تختلف الأقوال فهي تُعرض جنبًا إلى جنب.',
    none: 'لم يقل أحد في السجل شيئًا عن هذا بعد.',
    differing: 'حيث تختلف الروايات',
    agreed: 'ما قيل مرة واحدة، أو اتفق عليه الجميع',
    spread: (spread, unit) => spreadInWords(spread, unit, counts),
    claims: (count) => counts.counted(count, CLAIM),
    statements: (count) => counts.counted(count, STATEMENT),
    note: 'عن هذه الأقوال',
    drawn: 'من قال ماذا ومتى',
    key: 'تتوالى الأيام نزولًا على الخط الجانبي الذي يتصل به كل قول، وتتزايد الأرقام من اليسار إلى اليمين. النقطة رقم كما ورد، والنقطة ذات الحواف الباهتة «نحو»، والشريط مدى بين رقمين. والسهم يعني «ما لا يقل عن» (نقطة ممتلئة) أو «أكثر من» (حلقة): ليس له حد أعلى. والشريط المتلاشي يعني «ما لا يزيد على» أو «أقل من». وما شُطب فقد سحبه قائله أو استبدله.',
    axis: (unit, percent) => (percent ? 'بالمئة' : unit),
    tick: (number, percent) => arabicNumber(number, percent, counts),
    numbers: 'كل رقم مع مصدره',
    statementsTitle: 'التصريحات',
    said: 'تاريخ القول',
    by: 'القائل',
    value: 'القيمة',
    source: 'المصدر',
    credibility: 'المصداقية',
    credible: (code) => `${counts.number(Number(code))}، ${ARABIC_CREDIBILITY[code]}`,
    entry: 'المدخل',
    dayUnknown: 'يوم الحدث؛ ولا يُعرف متى قيل',
    noSource: 'غير مذكور',
    notJudged: 'غير مقدَّرة',
    superseded: 'سُحب أو استُبدل في',
    via: (names) => `قُرئ في ${counts.list(names)}`,
    asKnown: 'ما كان معروفًا في',
    asKnownNote: 'أيام ظهر فيها جديد في هذا الشأن، مع عدد الأقوال حتى كل منها.',
    asKnownAll: 'السجل كله كما كان معروفًا في يوم بعينه',
    atOdds: 'في السجل أرقام لا يمكن أن تصح كلها عن شيء واحد.',
    all: (count) => (count === 1 ? 'القول كاملًا' : `${counts.counted(count, CLAIM)} جنبًا إلى جنب`),
  };
}

function spreadInWords(
  { count, lowest, highest, whole, same }: SpreadView,
  unit: string,
  counts: ArabicCounts,
): string {
  const plain = (value: ClaimValue) => arabicValue(value, counts);
  const measured = (value: ClaimValue) => `${plain(value)} ${arabicUnit(unit, value)}`.trim();
  const said = ({ value, by, said }: SpreadEnd) => `${plain(value)} (${by}، ${said})`;
  if (whole) return `${measured(whole.value)} (${whole.by}، ${whole.said}).`;
  // After a preposition the dual ends otherwise.
  const all = count === 2 ? 'القولين كليهما' : counts.counted(count, CLAIM);
  if (same) return `${measured(lowest.value)} في ${all}.`;
  return `الأدنى: ${said(lowest)}؛ الأعلى: ${said(highest)}.`;
}
