import { chance, type Chance } from '../../electron/vault/demo/chance.ts';
import { GIVEN, SURNAMES, UNITS } from '../../electron/vault/demo/ledger-words.ts';
import type { LeadDraft } from '../../shared/domain/lead/draft.ts';

/** Common characters, roughly from the most to the less frequent. */
const CHARACTERS = [
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民',
  '得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事',
  '平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题',
  '党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干',
  '做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风',
  '切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林',
  '律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太',
].join('');

const YEARS_OF_DAYS = 3 * 365;
const CATEGORIES = ['违反廉洁纪律', '违反工作纪律', '违反群众纪律', '违反组织纪律', '职务违法'] as const;
const HANDLERS = ['王芳', '李明', '陈刚', '赵敏', '周涛'] as const;
const POSTS = ['科长', '副主任', '站长', '出纳', '项目经理'] as const;

/**
 * Invents `count` leads in the order of their receipt, with about `length` characters of text each; the same for the
 * same seed. `today` in milliseconds since 1970.
 */
export function inventor(today: number, count: number, length: number, seed = 1): (index: number) => LeadDraft {
  const random = chance(seed);
  const daysAgo = (index: number) => Math.floor((YEARS_OF_DAYS * (count - 1 - index)) / count);
  return (index) => ({
    receivedOn: new Date(today - daysAgo(index) * 86_400_000).toISOString().slice(0, 10),
    channel: '来信',
    source: '信访举报',
    letterClass: '检举控告',
    classification: '工作秘密',
    signature: '匿名',
    originalPlace: `密码柜${(index % 4) + 1}层${index % 50}袋`,
    subjects: [
      {
        kind: '个人',
        name: `${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.pick(GIVEN)}`,
        organisation: random.pick(UNITS),
        post: random.pick(POSTS),
        management: '驻在单位党组管理',
        topLeader: index % 20 === 0,
      },
    ],
    category: random.pick(CATEGORIES),
    eightRules: index % 10 === 0,
    handler: HANDLERS[index % HANDLERS.length] ?? '',
    problem: `反映其${sentences(random, length)}`,
  });
}

function sentences(random: Chance, length: number): string {
  let text = '';
  while (text.length < length) {
    text += Array.from({ length: 6 + random.below(12) }, () => character(random)).join('');
    text += random.below(3) === 0 ? '。' : '，';
  }
  return text;
}

/** Frequent characters come far more often than rare ones, as in real text. */
function character(random: Chance): string {
  const place = (random.below(1000) * random.below(1000)) / 1_000_000;
  return CHARACTERS.charAt(Math.floor(place * CHARACTERS.length));
}
