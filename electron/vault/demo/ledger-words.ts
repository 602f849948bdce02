/** Invented material for demonstrations and tests. Names are put together by chance; nobody is meant. */
export const SURNAMES: readonly string[] =
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 程 曹 袁 许 沈 曾 彭 欧阳 司马'.split(
    ' ',
  );

/** Characters of given names. */
export const GIVEN: readonly string[] =
  '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂 英 华 慧 建 国 文 斌 玲 志 红 梅 鹏 飞 雪 松 云 海 峰'.split(
    ' ',
  );

/** Units under an invented host department. */
export const UNITS = [
  '市住建局',
  '市住建局质量安全监督站',
  '市住建局房屋征收办',
  '市城建档案馆',
  '市公积金中心',
  '市园林绿化处',
  '市市政工程管理处',
  '市物业管理中心',
  '市建设工程造价站',
  '市城市排水公司',
] as const;

export const POSTS = [
  '科长',
  '副科长',
  '主任',
  '副主任',
  '站长',
  '一级科员',
  '四级主任科员',
  '出纳',
  '项目经理',
] as const;
export const RANK_WORDS = ['乡科级', '乡科级正职', '乡科级副职', '一般干部', '企业人员', ''] as const;
export const SOURCES = [
  '信访举报',
  '上级交办',
  '巡察移交',
  '审计移送',
  '监督检查中发现',
  '驻在单位移送',
  '来信',
] as const;
export const PARTY = ['中共党员', '党员', '群众', '中共预备党员', ''] as const;
export const HANDLERS = ['周敏', '郑凯', '何静'] as const;
export const APPROVERS = ['吴志强', '林海'] as const;

/** A category in a ledger's own words, and a problem with the places `{n}` and `{y}` to be filled. */
export const PROBLEMS = [
  ['违反廉洁纪律', '反映其在第{n}标段招标中收受投标人所送购物卡，面值共{y}元'],
  ['廉洁纪律', '反映其违规操办子女婚宴，收受管理服务对象礼金，涉及{n}人，每人{y}元'],
  ['违反工作纪律', '反映其对第{n}号信访件推诿不办，{y}日内未作答复'],
  ['违反群众纪律', '反映其在第{n}片区征收补偿中克扣群众补偿款，每户{y}元'],
  ['违反组织纪律', '反映其未如实报告个人有关事项，漏报第{n}号房产，面积{y}平方米'],
  ['职务违法', '反映其利用职权为{n}号企业承揽工程提供帮助，获利约{y}元'],
  ['违反生活纪律', '反映其长期参与赌博，仅{n}月份即输赢{y}元'],
  ['', '反映其工作日午间饮酒，第{n}次被群众看见，账单{y}元'],
] as const;

export const RESULTS = ['已办结', '查否了结', '批评教育后了结', '正在办理', ''] as const;
export const MODES = ['谈话函询', '初步核实', '暂存待查', '予以了结', '函询', '初核'] as const;
