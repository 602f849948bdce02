/** Errors of leads and of the ledger import. */
export const LEAD_SENTENCES = {
  LEAD_NOT_FOUND: '没有这个编号的线索，请核对后重试。',
  LEAD_INVALID: '登记内容有误，未登记：{where}。',
  LEAD_SUBJECT_EMPTY: '请填写被反映人姓名；确实不清楚的，请选“姓名不详”。',
  LEAD_MANAGED_ABOVE:
    '该对象由派出机关同级或上级党委管理，按规定应当径送，不得复制、摘抄或录入内容。请改用径送登记；如系派出机关交办，请填写交办文号。',
  LEAD_ABOVE_CEILING: '本库存放上限为{ceiling}。国家秘密不得在本机存储、处理，请按涉密载体管理规定办理。',
  LEAD_DATE_FUTURE: '收到日期不能晚于今天，请改正。',
  LEAD_REPORTER_REQUIRED: '实名线索请填写检举控告人姓名和联系方式；无法核实的按匿名登记。',
  LEAD_VOID: '该线索已作废，不能再办理。',
  LEAD_ERASED: '该线索内容已按指令清除，不能再更正内容。',
  LEAD_ACTION_INVALID: '办理内容有误，未记录：{where}。',
  LEAD_STEP_FORBIDDEN: '当前环节不能进行此项办理：{where}。',
  LEAD_NUMBER_AMBIGUOUS: '有多件线索使用这个编号，请改用线索的内部编号。',
  REPORTER_NOT_YOURS: '检举控告人身份只能由组长、线索管理员和本件的承办人、登记人查看，请由他们办理。',
  REPORTER_NOT_RECORDED: '该线索没有登记检举控告人身份。',
  LEDGER_NOT_A_SPREADSHEET: '这不是可识别的台账文件，请另存为 .xlsx 或 .csv 后重新导入。',
  LEDGER_PASSWORD_PROTECTED: '台账文件设有打开密码，请先用表格软件取消密码、另存后再导入。',
  LEDGER_EMPTY: '台账里没有可登记的内容，请检查是否选错了文件或工作表。',
  LEDGER_NO_HEADER: '没有找到表头（至少要有“被反映人”和“收到时间”两列），请检查表头文字后重新导入。',
  LEDGER_TOO_LARGE: '台账超过{limit}行或{size}MB，请拆成几个文件分别导入。',
  LEDGER_ROWS_REJECTED: '共{read}行，{rejected}行需修改，整表尚未入库：{first}',
  DISPOSAL_NOT_EARLIER:
    '只有本库建立（{day}）以前已经作出的处置决定和导入的线索，才能直接录入。请先登记集体研究，再呈批，把签批件扫描收入材料后，在审批中选“纸质审批”。',
  SIGN_LIST_OWN: '{number}由您本人承办或者本人呈批，不能由您审批，{next}。各件均未签批，请去掉这一件后重新签批。',
  SIGN_LIST_BARRED: '{number}现在不能签批：{why}各件均未签批，请去掉这一件，核对其余各件后重新签批。',
} as const;
