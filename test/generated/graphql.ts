/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/**
 * 行政机关类型。
 *
 * Kind of body.
 */
export type AgencyType =
  /**
   * 行政审批、政务数据
   *
   * Administrative approval and government data
   */
  | 'ADMINISTRATIVE_APPROVAL'
  /**
   * 农业农村
   *
   * Agriculture and rural affairs
   */
  | 'AGRICULTURE'
  /**
   * 审计
   *
   * Audit
   */
  | 'AUDIT'
  /**
   * 民政
   *
   * Civil affairs
   */
  | 'CIVIL_AFFAIRS'
  /**
   * 商务
   *
   * Commerce
   */
  | 'COMMERCE'
  /**
   * 文旅体育
   *
   * Culture, tourism and sport
   */
  | 'CULTURE_TOURISM_SPORT'
  /**
   * 发展改革
   *
   * Development and reform
   */
  | 'DEVELOPMENT_REFORM'
  /**
   * 开发区、管委会
   *
   * Development zone
   */
  | 'DEVELOPMENT_ZONE'
  /**
   * 生态环境
   *
   * Ecology and environment
   */
  | 'ECOLOGY_ENVIRONMENT'
  /**
   * 教育
   *
   * Education
   */
  | 'EDUCATION'
  /**
   * 应急管理
   *
   * Emergency management
   */
  | 'EMERGENCY'
  /**
   * 民族宗教
   *
   * Ethnic and religious affairs
   */
  | 'ETHNIC_RELIGIOUS_AFFAIRS'
  /**
   * 财政
   *
   * Finance
   */
  | 'FINANCE'
  /**
   * 消防
   *
   * Fire and rescue
   */
  | 'FIRE_RESCUE'
  /**
   * 林业草原
   *
   * Forestry and grassland
   */
  | 'FORESTRY'
  /**
   * 人民政府（汇总）
   *
   * Government
   */
  | 'GOVERNMENT'
  /**
   * 政府办公室（厅）
   *
   * Government office
   */
  | 'GOVERNMENT_OFFICE'
  /**
   * 卫生健康
   *
   * Health
   */
  | 'HEALTH'
  /**
   * 医疗保障
   *
   * Healthcare security
   */
  | 'HEALTHCARE_SECURITY'
  /**
   * 住房和城乡建设
   *
   * Housing and construction
   */
  | 'HOUSING_CONSTRUCTION'
  /**
   * 住房公积金
   *
   * Housing fund
   */
  | 'HOUSING_FUND'
  /**
   * 人力资源和社会保障
   *
   * Human resources and social security
   */
  | 'HUMAN_RESOURCES'
  /**
   * 工业和信息化
   *
   * Industry and information technology
   */
  | 'INDUSTRY_INFORMATION'
  /**
   * 投资促进
   *
   * Investment promotion
   */
  | 'INVESTMENT_PROMOTION'
  /**
   * 司法
   *
   * Justice
   */
  | 'JUSTICE'
  /**
   * 地方志
   *
   * Local history
   */
  | 'LOCAL_HISTORY'
  /**
   * 市场监管
   *
   * Market regulation
   */
  | 'MARKET_REGULATION'
  /**
   * 气象
   *
   * Meteorology
   */
  | 'METEOROLOGY'
  /**
   * 自然资源
   *
   * Natural resources
   */
  | 'NATURAL_RESOURCES'
  /**
   * 机关事务
   *
   * Government offices administration
   */
  | 'ORGAN_AFFAIRS'
  /**
   * 其他
   *
   * Other
   */
  | 'OTHER'
  /**
   * 信访
   *
   * Petitions
   */
  | 'PETITIONS'
  /**
   * 公安
   *
   * Public security
   */
  | 'PUBLIC_SECURITY'
  /**
   * 乡村振兴
   *
   * Rural revitalization
   */
  | 'RURAL_REVITALIZATION'
  /**
   * 科学技术
   *
   * Science and technology
   */
  | 'SCIENCE_TECHNOLOGY'
  /**
   * 国资监管
   *
   * State assets
   */
  | 'STATE_ASSETS'
  /**
   * 统计
   *
   * Statistics
   */
  | 'STATISTICS'
  /**
   * 街道办事处
   *
   * Subdistrict
   */
  | 'SUBDISTRICT'
  /**
   * 供销社
   *
   * Supply and marketing cooperative
   */
  | 'SUPPLY_COOPERATIVE'
  /**
   * 税务
   *
   * Tax
   */
  | 'TAX'
  /**
   * 烟草
   *
   * Tobacco
   */
  | 'TOBACCO'
  /**
   * 乡镇政府
   *
   * Township
   */
  | 'TOWNSHIP'
  /**
   * 交通运输
   *
   * Transport
   */
  | 'TRANSPORT'
  /**
   * 城管、综合执法
   *
   * Urban management and law enforcement
   */
  | 'URBAN_MANAGEMENT'
  /**
   * 退役军人事务
   *
   * Veterans affairs
   */
  | 'VETERANS'
  /**
   * 水利
   *
   * Water
   */
  | 'WATER';

/**
 * 两期为什么不可直接相比，或为什么没有变化率。
 *
 * Why two years cannot simply be compared, or have no rate of change.
 */
export type ChangeObstacle =
  /**
   * 换算到 mapYear 的区划后，两期中有一期的地域仍不同：其间有拆分或部分划转。
   *
   * Mapped onto the divisions of `mapYear`, one of the two years is still of another area: a split, or a part that moved.
   */
  | 'AREA_DIFFERS'
  /**
   * 基期不大于零，没有变化率；差额仍可比。
   *
   * The earlier number is not above zero, so there is no rate of change; the difference stands.
   */
  | 'BASE_NOT_POSITIVE'
  /**
   * 两期报告的机关不尽相同。
   *
   * Not the same bodies reported in both years.
   */
  | 'BODIES_DIFFER'
  /**
   * 两期的表二用了不同版本的格式，同名栏目含义不同。
   *
   * Table two is printed on different editions of the form, whose columns of one name mean different things.
   */
  | 'EDITION_BREAK'
  /**
   * 本期没有数字。
   *
   * There is no number in the year itself.
   */
  | 'NO_NUMBER_NOW'
  /**
   * 基期没有数字。
   *
   * There is no number in the earlier year.
   */
  | 'NO_NUMBER_THEN'
  /**
   * 基期没有报告。
   *
   * There is no report of the earlier year.
   */
  | 'NO_REPORT_THEN'
  /**
   * 两期中有一期只有部分报告有数字。
   *
   * Of one of the two years only some reports have a number.
   */
  | 'PARTIAL';

/**
 * 统计口径。政府汇总报告可能已包含其部门的数字，两种口径从不相加。
 *
 * What reports count. An area report of a government may already contain its agencies: the two kinds are never added together.
 */
export type CountingScope =
  /**
   * 各机关自身报告
   *
   * Reports of single bodies on their own work
   */
  | 'AGENCY_REPORTS'
  /**
   * 政府汇总报告
   *
   * Reports of governments on their whole area
   */
  | 'GOVERNMENT_REPORTS';

/**
 * 分组维度。
 *
 * What numbers can be grouped by.
 */
export type Dimension =
  /**
   * 编制报告的行政机关。
   *
   * The body that reports.
   */
  | 'AGENCY'
  /**
   * 行政机关的类型。
   *
   * The kind of body that reports.
   */
  | 'AGENCY_TYPE'
  /**
   * 申请人类型（表三各列）。
   *
   * Who applied: the columns of table three.
   */
  | 'APPLICANT_TYPE'
  /**
   * 县级行政区划；市本级、省本级机关自成一行，其地区为该市、该省。
   *
   * County-level division; bodies of the prefecture or province itself stand in a row whose region is that.
   */
  | 'COUNTY'
  /**
   * 申请的办理结果（表三各行）。
   *
   * How an application ended: the rows of table three.
   */
  | 'OUTCOME'
  /**
   * 办理结果大类：（一）至（六）。
   *
   * Groups of outcomes, （一） to （六） of the form.
   */
  | 'OUTCOME_GROUP'
  /**
   * 地级行政区划；省级机关自成一行，其地区为该省。
   *
   * Prefecture-level division; bodies of the province itself stand in a row whose region is the province.
   */
  | 'PREFECTURE'
  /**
   * 行政复议或行政诉讼程序。
   *
   * Review, or lawsuit of either kind.
   */
  | 'PROCEDURE'
  /**
   * 复议、诉讼的结果。
   *
   * How a review or a lawsuit ended.
   */
  | 'PROCEEDING_RESULT'
  /**
   * 省级行政区划。
   *
   * Province-level division.
   */
  | 'PROVINCE'
  /**
   * 统计年度（不是发布年度）。
   *
   * The year the statistics are of, not of publication.
   */
  | 'YEAR';

/**
 * 报告格式的版本，按每张表的表头判断。
 *
 * Edition of the form, told from the headers of each table.
 */
export type Edition =
  /**
   * 同一张表混用两版格式
   *
   * One table with columns of both editions
   */
  | 'MIXED'
  /**
   * 2019年版格式
   *
   * 2019 edition of the form
   */
  | 'V2019'
  /**
   * 2021年版格式
   *
   * 2021 edition of the form
   */
  | 'V2021';

/**
 * 为什么有或没有这个数字。
 *
 * Why a number is, or is not, there.
 */
export type FigureStatus =
  /**
   * 有该报告，但没有看到这一单元格；不等于零。
   *
   * The report is there, but this cell of it was not seen. Not a zero.
   */
  | 'ABSENT'
  /**
   * 单元格为空。
   *
   * The cell is empty.
   */
  | 'BLANK'
  /**
   * 印有横线、斜线、“无”、“不涉及”，或该版格式没有这一项。
   *
   * A dash, a slash, 无 or 不涉及 is printed, or the edition of the form does not ask.
   */
  | 'NOT_APPLICABLE'
  /**
   * 没有任何报告。
   *
   * There is no report at all.
   */
  | 'NO_REPORT'
  /**
   * 只有一部分报告（或单元格）有数字，数值是这一部分的合计。
   *
   * Only some reports or cells of the group have a number; the value is their sum.
   */
  | 'PARTIAL'
  /**
   * 印有数字（非零）。
   *
   * A number other than zero is printed.
   */
  | 'REPORTED'
  /**
   * 比率的分母为零。
   *
   * The denominator of the ratio is zero.
   */
  | 'UNDEFINED'
  /**
   * 有印刷内容，但不能确定为一个数字。
   *
   * Something is printed, or the layout lost it, and no single number can be told.
   */
  | 'UNREADABLE'
  /**
   * 印有数字零。
   *
   * A zero is printed.
   */
  | 'ZERO';

/**
 * 指标：存储的数量与计算的比率。
 *
 * Indicators: stored measures and computed metrics.
 */
export type IndicatorKey =
  /**
   * 上年结转政府信息公开申请数量。
   *
   * Applications carried in from the year before.
   */
  | 'APPLICATIONS_CARRIED_IN'
  /**
   * 结转下年度继续办理的申请数量。
   *
   * Applications carried out to the next year.
   */
  | 'APPLICATIONS_CARRIED_OUT'
  /**
   * 本年度办理结果“（七）总计”一行，按申请人类型各列相加。
   *
   * Applications closed in the year: row （七） of the form, its applicant columns added.
   */
  | 'APPLICATIONS_CLOSED'
  /**
   * 本年新收政府信息公开申请数量。
   *
   * Disclosure applications received in the year.
   */
  | 'APPLICATIONS_RECEIVED'
  /**
   * 结转下年度占受理总量（新收加上年结转）的比例。
   *
   * Applications carried out, of those received and carried in.
   */
  | 'CARRY_OUT_RATE'
  /**
   * 办理结果总计占受理总量（新收加上年结转）的比例。
   *
   * Applications closed, of those received and carried in.
   */
  | 'CLOSURE_RATE'
  /**
   * 本年作出的行政强制处理决定数量。
   *
   * Administrative coercion decisions of the year.
   */
  | 'COERCIONS'
  /**
   * 2019年版：行政强制事项数的本年增减。
   *
   * 2019 form: change in the kinds of coercion.
   */
  | 'COERCION_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的行政强制事项数。
   *
   * 2019 form: kinds of coercion a year earlier.
   */
  | 'COERCION_ITEMS_LAST_YEAR'
  /**
   * 没有违反强制勾稽关系（C1至C4）的报告占可检验报告的比例。
   *
   * Reports that break none of the hard accounting rules C1 to C4, of the reports that can be checked.
   */
  | 'CONSISTENCY_RATE'
  /**
   * 予以公开与部分公开之和占办理结果总计的比例。
   *
   * Applications granted or partly granted, of all applications closed.
   */
  | 'DISCLOSURE_RATE'
  /**
   * 行政复议与未经复议直接起诉之和，与办理结果总计之比；复议后起诉是同一争议，不再计。
   *
   * Reviews and direct lawsuits per application closed; a lawsuit after review is the same dispute and not counted again.
   */
  | 'DISPUTE_RATE'
  /**
   * 本年行政事业性收费金额，单位万元；2019年版没有金额。
   *
   * Administrative fees collected in the year, in ten thousand yuan; the 2019 form has no amount.
   */
  | 'FEES'
  /**
   * 2019年版：收费项目数的本年增减。
   *
   * 2019 form: change in the kinds of fee.
   */
  | 'FEE_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的收费项目数（项，不是金额）。
   *
   * 2019 form: kinds of fee a year earlier; items, not money.
   */
  | 'FEE_ITEMS_LAST_YEAR'
  /**
   * 予以公开占办理结果总计的比例。
   *
   * Applications granted in full, of all closed.
   */
  | 'GRANT_RATE'
  /**
   * 行政诉讼结果纠正占已审结诉讼的比例。
   *
   * Lawsuits that corrected the body, of the lawsuits concluded.
   */
  | 'LAWSUIT_LOSS_RATE'
  /**
   * 本年作出的行政许可处理决定数量。
   *
   * Administrative license decisions of the year.
   */
  | 'LICENSES'
  /**
   * 2019年版：行政许可事项数的本年增减。
   *
   * 2019 form: change in the kinds of license over the year.
   */
  | 'LICENSE_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的行政许可事项数。
   *
   * 2019 form: kinds of license on the list a year earlier.
   */
  | 'LICENSE_ITEMS_LAST_YEAR'
  /**
   * 自然人占本年新收申请的比例。
   *
   * Natural persons, of all applications received.
   */
  | 'NATURAL_PERSON_SHARE'
  /**
   * 2019年版：本年新公开的规范性文件数量。
   *
   * 2019 form: normative documents newly disclosed in the year.
   */
  | 'NORMATIVE_DOCUMENTS_DISCLOSED_IN_YEAR'
  /**
   * 2019年版：对外公开的规范性文件总数，含已失效的，不等于现行有效件数。
   *
   * 2019 form: all normative documents ever disclosed, lapsed ones included; not the number in force.
   */
  | 'NORMATIVE_DOCUMENTS_DISCLOSED_TOTAL'
  /**
   * 年末现行有效的行政规范性文件件数。
   *
   * Normative documents in force at the end of the year; a stock, not added over years.
   */
  | 'NORMATIVE_DOCUMENTS_IN_FORCE'
  /**
   * 本年制发的行政规范性文件件数。
   *
   * Administrative normative documents made and issued in the year.
   */
  | 'NORMATIVE_DOCUMENTS_ISSUED'
  /**
   * 本年废止的行政规范性文件件数。
   *
   * Normative documents repealed in the year.
   */
  | 'NORMATIVE_DOCUMENTS_REPEALED'
  /**
   * 不予处理占办理结果总计的比例。
   *
   * Applications not processed, of all closed.
   */
  | 'NOT_PROCESSED_RATE'
  /**
   * 其他处理占办理结果总计的比例。
   *
   * Applications otherwise handled, of all closed.
   */
  | 'OTHER_HANDLING_RATE'
  /**
   * 2019年版：其他对外管理服务事项的处理决定数量。
   *
   * 2019 form: decisions on other services to the public.
   */
  | 'OTHER_SERVICES'
  /**
   * 2019年版：其他对外管理服务事项数的本年增减。
   *
   * 2019 form: change in the kinds of other service.
   */
  | 'OTHER_SERVICE_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的其他对外管理服务事项数。
   *
   * 2019 form: kinds of other service a year earlier.
   */
  | 'OTHER_SERVICE_ITEMS_LAST_YEAR'
  /**
   * 按办理结果统计的件数；不按结果分组时，各项结果相加（不含“总计”行）。
   *
   * Applications by outcome; without an outcome in the grouping all outcomes are added, the total row left out.
   */
  | 'OUTCOMES'
  /**
   * 本年作出的行政处罚处理决定数量。
   *
   * Administrative penalty decisions of the year.
   */
  | 'PENALTIES'
  /**
   * 2019年版：行政处罚事项数的本年增减。
   *
   * 2019 form: change in the kinds of penalty.
   */
  | 'PENALTY_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的行政处罚事项数。
   *
   * 2019 form: kinds of penalty a year earlier.
   */
  | 'PENALTY_ITEMS_LAST_YEAR'
  /**
   * 因政府信息公开提起的行政复议、行政诉讼件数，按程序和结果；不含印刷的“总计”列。
   *
   * Reviews and lawsuits over disclosure, by procedure and result; the printed totals left out.
   */
  | 'PROCEEDINGS'
  /**
   * 2019年版：政府集中采购总金额，单位万元；印刷时没有单位的不计入合计。
   *
   * 2019 form: total of central procurement, in ten thousand yuan; an amount printed without a unit is not added up.
   */
  | 'PROCUREMENT_AMOUNT'
  /**
   * 2019年版：政府集中采购项目数量。
   *
   * 2019 form: central procurement projects.
   */
  | 'PROCUREMENT_PROJECTS'
  /**
   * 不予公开占办理结果总计的比例。
   *
   * Applications refused, of all closed.
   */
  | 'REFUSAL_RATE'
  /**
   * 2019年版：本年新公开的规章数量。
   *
   * 2019 form: regulations newly disclosed in the year.
   */
  | 'REGULATIONS_DISCLOSED_IN_YEAR'
  /**
   * 2019年版：对外公开的规章总数，含已失效的，不等于现行有效件数。
   *
   * 2019 form: all regulations ever disclosed, lapsed ones included; not the number in force.
   */
  | 'REGULATIONS_DISCLOSED_TOTAL'
  /**
   * 年末现行有效的规章件数。
   *
   * Regulations in force at the end of the year; a stock, not added over years.
   */
  | 'REGULATIONS_IN_FORCE'
  /**
   * 本年制发的规章件数。
   *
   * Regulations (规章) made and issued in the year.
   */
  | 'REGULATIONS_ISSUED'
  /**
   * 本年废止的规章件数。
   *
   * Regulations repealed in the year.
   */
  | 'REGULATIONS_REPEALED'
  /**
   * 行政复议结果纠正占已审结复议的比例。
   *
   * Reviews that corrected the body, of the reviews concluded.
   */
  | 'REVIEW_CORRECTION_RATE'
  /**
   * 无法提供占办理结果总计的比例。
   *
   * Applications closed as unavailable, of all closed.
   */
  | 'UNAVAILABLE_RATE'
  /**
   * 各项数字全为零的报告占能够判断的报告的比例。
   *
   * Reports in which every number is zero, of the reports of which it can be told.
   */
  | 'ZERO_REPORT_RATE';

/**
 * 报告的问题代码。
 *
 * What can be wrong with a report.
 */
export type IssueCode =
  /**
   * 同一地区、类型、年度有名称不同的另一份报告，只计一份
   *
   * Another report of the same region, type and year has another name; one of them is counted.
   */
  | 'BODY_NAMES_DIFFER'
  /**
   * 第一项加第二项不等于第三项加第四项
   *
   * Received plus carried in is not closed plus carried out.
   */
  | 'C1_FLOW_DOES_NOT_CLOSE'
  /**
   * 各项办理结果之和不等于总计
   *
   * The outcomes do not add up to the printed total.
   */
  | 'C2_OUTCOMES_DO_NOT_ADD_UP'
  /**
   * 各类申请人之和不等于总计
   *
   * The applicant columns do not add up to the total of the row.
   */
  | 'C3_ROW_TOTAL'
  /**
   * 复议诉讼各结果之和不等于总计
   *
   * The results of a procedure do not add up to its total.
   */
  | 'C4_PROCEEDINGS_TOTAL'
  /**
   * 上年结转与上一年度的结转数不一致
   *
   * Carried in is not what was carried out the year before.
   */
  | 'C5_CARRY_OVER'
  /**
   * 现行有效件数与上一年度、本年制发和废止件数不衔接
   *
   * Documents in force are not those of the year before, plus the issued, less the repealed.
   */
  | 'C6_IN_FORCE_DOES_NOT_FOLLOW'
  /**
   * 本年制发件数多于现行有效与废止件数之和
   *
   * More documents were issued in the year than are in force or were repealed.
   */
  | 'C7_ISSUED_NOT_IN_FORCE'
  /**
   * 无权制定规章的机关填有规章，可能填错行
   *
   * Regulations of a body that has no power to make them; probably entered in the wrong row.
   */
  | 'C8_REGULATIONS_BY_NON_MAKER'
  /**
   * 处理决定数量等于上一年项目数加增减，可能把各列读错
   *
   * Decisions equal last year’s items plus their change; the columns were probably misread.
   */
  | 'C9_DECISIONS_ARE_ITEMS'
  /**
   * 正文所写件数与表格的任何口径都不相符
   *
   * A figure of the prose is none that the tables have, in any way of counting.
   */
  | 'C10_PROSE_FIGURE'
  /**
   * 单元格已按更正通知更正，印刷原文保留
   *
   * A cell was corrected by a notice of the publisher; the print is kept beside it.
   */
  | 'CELL_CORRECTED'
  /**
   * 单元格不是数字
   *
   * A cell holds something that is not one number.
   */
  | 'CELL_UNREADABLE'
  /**
   * 同一张表混有两版格式的单元格
   *
   * A table has cells of both editions of the form; what is not listed of it counts as not seen.
   */
  | 'EDITION_MIXED'
  /**
   * 无法识别的行
   *
   * A row with numbers has a label that is not in the form.
   */
  | 'LABEL_UNKNOWN'
  /**
   * 部分页面是扫描图像，没有文字
   *
   * Some pages are scans without text; what they print was not read.
   */
  | 'PAGES_SCANNED'
  /**
   * 县级部门的采购总金额过大，单位可能有误
   *
   * A county department procures for more than is plausible; the unit may be wrong.
   */
  | 'PROCUREMENT_IMPLAUSIBLE'
  /**
   * 表格有多种读法，不能区分
   *
   * A table can be read in more than one way; cells in doubt have no number.
   */
  | 'READINGS_AMBIGUOUS'
  /**
   * 所属地区未定
   *
   * The region cannot be told, or more than one fits.
   */
  | 'REGION_UNDECIDED'
  /**
   * 行末有空格，可能漏填或错位
   *
   * A row ends with an empty cell: left out, or a cell before it was lost and the others moved up.
   */
  | 'ROW_ENDS_EMPTY'
  /**
   * 没有找到某一行
   *
   * A row of the form was not found.
   */
  | 'ROW_MISSING'
  /**
   * 某一行的数字个数与表式不符
   *
   * A row does not have the number of values the form asks for.
   */
  | 'ROW_UNREADABLE'
  /**
   * 没有找到表格
   *
   * A table of the form was not found.
   */
  | 'TABLE_MISSING'
  /**
   * 部分文字是乱码
   *
   * Some of the text was decoded wrongly before it came here; what it says was not read.
   */
  | 'TEXT_GARBLED'
  /**
   * 金额没有单位
   *
   * An amount is printed without a unit; kept, not added up.
   */
  | 'UNIT_UNKNOWN'
  /**
   * 数值超出可信范围
   *
   * A value is beyond what the warehouse can hold exactly; kept as printed, not counted.
   */
  | 'VALUE_OUT_OF_RANGE'
  /**
   * 统计年度不明
   *
   * The year the statistics are of cannot be told.
   */
  | 'YEAR_UNKNOWN';

/**
 * 申请的办理结果。
 *
 * How an application ended.
 */
export type Outcome =
  /**
   * 予以公开
   *
   * Granted
   */
  | 'GRANTED'
  /**
   * 重复申请
   *
   * Not processed: duplicate
   */
  | 'NOT_PROCESSED_DUPLICATE'
  /**
   * 无正当理由大量反复申请
   *
   * Not processed: excessive without reason
   */
  | 'NOT_PROCESSED_EXCESSIVE'
  /**
   * 信访举报投诉类申请
   *
   * Not processed: petition or complaint
   */
  | 'NOT_PROCESSED_PETITION'
  /**
   * 要求提供公开出版物
   *
   * Not processed: asks for a publication
   */
  | 'NOT_PROCESSED_PUBLICATION'
  /**
   * 要求行政机关确认或重新出具已获取信息
   *
   * Not processed: asks to confirm what was already given
   */
  | 'NOT_PROCESSED_RECONFIRM'
  /**
   * 其他
   *
   * Other
   */
  | 'OTHER'
  /**
   * 申请人逾期未按收费通知要求缴纳费用
   *
   * Other: fee not paid in time
   */
  | 'OTHER_FEE_UNPAID'
  /**
   * 其他处理（2019年版，不分项）
   *
   * Otherwise handled, not broken down (2019 form)
   */
  | 'OTHER_HANDLING'
  /**
   * 申请人无正当理由逾期不补正
   *
   * Other: not corrected in time
   */
  | 'OTHER_NOT_CORRECTED'
  /**
   * 部分公开
   *
   * Partly granted
   */
  | 'PARTLY_GRANTED'
  /**
   * 属于行政查询事项
   *
   * Refused: a matter of administrative query
   */
  | 'REFUSED_ADMINISTRATIVE_QUERY'
  /**
   * 其他法律行政法规禁止公开
   *
   * Refused: forbidden by another law
   */
  | 'REFUSED_BY_LAW'
  /**
   * 属于行政执法案卷
   *
   * Refused: enforcement case file
   */
  | 'REFUSED_ENFORCEMENT_FILE'
  /**
   * 属于三类内部事务信息
   *
   * Refused: internal affairs
   */
  | 'REFUSED_INTERNAL_AFFAIRS'
  /**
   * 属于四类过程性信息
   *
   * Refused: information of a process
   */
  | 'REFUSED_PROCESS'
  /**
   * 危及“三安全一稳定”
   *
   * Refused: endangers security or stability
   */
  | 'REFUSED_SECURITY_STABILITY'
  /**
   * 属于国家秘密
   *
   * Refused: state secret
   */
  | 'REFUSED_STATE_SECRET'
  /**
   * 保护第三方合法权益
   *
   * Refused: rights of a third party
   */
  | 'REFUSED_THIRD_PARTY'
  /**
   * 没有现成信息需要另行制作
   *
   * Unavailable: would have to be created
   */
  | 'UNAVAILABLE_NEEDS_CREATION'
  /**
   * 本机关不掌握相关政府信息
   *
   * Unavailable: not held by this body
   */
  | 'UNAVAILABLE_NOT_HELD'
  /**
   * 补正后申请内容仍不明确
   *
   * Unavailable: still unclear after correction
   */
  | 'UNAVAILABLE_UNCLEAR';

/**
 * 办理结果大类。
 *
 * Groups of outcomes.
 */
export type OutcomeGroup =
  /**
   * 予以公开
   *
   * Granted
   */
  | 'GRANTED'
  /**
   * 不予处理
   *
   * Not processed
   */
  | 'NOT_PROCESSED'
  /**
   * 其他处理
   *
   * Otherwise handled
   */
  | 'OTHER'
  /**
   * 部分公开
   *
   * Partly granted
   */
  | 'PARTLY_GRANTED'
  /**
   * 不予公开
   *
   * Refused
   */
  | 'REFUSED'
  /**
   * 无法提供
   *
   * Unavailable
   */
  | 'UNAVAILABLE';

/**
 * 行政区划层级。
 *
 * Level of a division.
 */
export type RegionLevel =
  /**
   * 县级
   *
   * County level
   */
  | 'COUNTY'
  /**
   * 国家
   *
   * Nation
   */
  | 'NATION'
  /**
   * 地级
   *
   * Prefecture level
   */
  | 'PREFECTURE'
  /**
   * 省级
   *
   * Province level
   */
  | 'PROVINCE'
  /**
   * 乡级
   *
   * Township level
   */
  | 'TOWNSHIP';

/**
 * 判断报告地区的依据，按先后次序。
 *
 * What decides the region of a report, in the order of the rules.
 */
export type RegionRule =
  /**
   * 多个候选，未定
   *
   * More than one candidate: not decided
   */
  | 'AMBIGUOUS'
  /**
   * 邮编与电话区号
   *
   * Postal and telephone codes
   */
  | 'CONTACT_LINE'
  /**
   * 正文中的地名与层级
   *
   * Place and level named in the text
   */
  | 'NAME_AND_LEVEL'
  /**
   * 没有线索
   *
   * No evidence
   */
  | 'NONE'
  /**
   * 由操作者指定
   *
   * Given by the operator
   */
  | 'OPERATOR'
  /**
   * 引用的上级文件
   *
   * Documents of a higher body cited
   */
  | 'PARENT_DOCUMENTS'
  /**
   * 网站标识码或统一社会信用代码
   *
   * Code of the site or of its owner
   */
  | 'SITE_OWNER'
  /**
   * 标题或发布机构中的地名
   *
   * Place named in the title or by the issuer
   */
  | 'TITLE';

/**
 * 问题的严重程度。
 *
 * How grave an issue is.
 */
export type Severity =
  /**
   * 错误
   *
   * A hard rule of the form is broken, in the print or in the reading.
   */
  | 'ERROR'
  /**
   * 提示
   *
   * Worth knowing; no number is in doubt.
   */
  | 'NOTE'
  /**
   * 警告
   *
   * A number may be wrong or is missing.
   */
  | 'WARNING';

/**
 * 并入的范围。
 *
 * How much of an area went into its successor.
 */
export type SuccessionExtent =
  /**
   * 部分
   *
   * A part of the area
   */
  | 'PART'
  /**
   * 整体
   *
   * The whole area
   */
  | 'WHOLE';

/**
 * 计量单位。
 *
 * Unit of measure.
 */
export type Unit =
  /**
   * 件（次）
   *
   * cases
   */
  | 'CASES'
  /**
   * 件（文件）
   *
   * documents
   */
  | 'DOCUMENTS'
  /**
   * 项
   *
   * items
   */
  | 'ITEMS'
  /**
   * 比率（0到1）
   *
   * ratio, 0 to 1
   */
  | 'RATIO'
  /**
   * 万元
   *
   * ten thousand yuan
   */
  | 'TEN_THOUSAND_YUAN';

export type AChangeOverSeveralYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type AChangeOverSeveralYearsQuery = { statistics: { rows: Array<{ penalties: { change: { difference: number | null } | null } }> } | null };

export type ACodeThatMeantTwoPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type ACodeThatMeantTwoPlacesQuery = { before: { id: string, code: string, fullName: string, validFrom: number | null, validTo: number | null, successors: Array<{ id: string, name: string }> } | null, after: { id: string, fullName: string, validFrom: number | null, validTo: number | null, predecessors: Array<{ id: string, name: string }>, changes: Array<{ year: number, extent: SuccessionExtent, source: string, from: { id: string }, to: { id: string } }> } | null, reused: { id: string, name: string, validTo: number | null, successors: Array<{ id: string }> } | null, renamed: { formerNames: Array<{ name: string, until: number }> } | null };

export type AFilterTheFormDoesNotHaveIsRefusedQueryVariables = Exact<{ [key: string]: never; }>;


export type AFilterTheFormDoesNotHaveIsRefusedQuery = { statistics: { rows: Array<{ penalties: { value: number | null } }> } | null };

export type ANarrowerCutOfOneColumnQueryVariables = Exact<{ [key: string]: never; }>;


export type ANarrowerCutOfOneColumnQuery = { statistics: { rows: Array<{ year: number | null, petitions: { exact: string | null }, ofBusinesses: { exact: string | null }, upheld: { exact: string | null }, proceedings: { exact: string | null } }> } | null };

export type AStockCountsItsLastYearQueryVariables = Exact<{ [key: string]: never; }>;


export type AStockCountsItsLastYearQuery = { statistics: { meta: { warnings: Array<string> }, rows: Array<{ id: string, normativeDocumentsIssued: { exact: string | null, asOfYear: number | null }, normativeDocumentsInForce: { exact: string | null, asOfYear: number | null, coverage: { reports: number } } }> } | null };

export type AnUnknownRegionIsRefusedQueryVariables = Exact<{ [key: string]: never; }>;


export type AnUnknownRegionIsRefusedQuery = { region: { name: string } | null };

export type CatalogueAndReleaseQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueAndReleaseQuery = { release: { id: string, builtAt: string, reports: number, facts: number } | null, indicators: Array<{ key: IndicatorKey, label: string, labelEn: string, definition: string, unit: Unit, formula: string | null, dimensions: Array<Dimension>, years: Array<number>, legalBasis: string, caveats: Array<string> }> | null, region: { fullName: string, parent: { name: string, children: { totalCount: number, nodes: Array<{ name: string }> } | null } | null, agencies: { totalCount: number, nodes: Array<{ name: string, reports: { totalCount: number } | null }> } | null } | null };

export type ChangesAcrossEditionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangesAcrossEditionsQuery = { statistics: { rows: Array<{ year: number | null, licenses: { value: number | null, change: { fromYear: number, from: number | null, difference: number | null, comparable: boolean, obstacles: Array<ChangeObstacle> } | null } }> } | null };

export type EveryKindOfMissingQueryVariables = Exact<{ [key: string]: never; }>;


export type EveryKindOfMissingQuery = { statistics: { rows: Array<{ year: number | null, fees: { value: number | null, exact: string | null, status: FigureStatus, text: string, coverage: { reports: number, reported: number, zero: number, partial: number, blank: number, notApplicable: number, unreadable: number, absent: number, ratio: number } }, coercions: { value: number | null, exact: string | null, status: FigureStatus, text: string, coverage: { reports: number, reported: number, zero: number, partial: number, blank: number, notApplicable: number, unreadable: number, absent: number, ratio: number } }, penalties: { value: number | null, exact: string | null, status: FigureStatus, text: string, coverage: { reports: number, reported: number, zero: number, partial: number, blank: number, notApplicable: number, unreadable: number, absent: number, ratio: number } }, normativeDocumentsInForce: { value: number | null, exact: string | null, status: FigureStatus, text: string, coverage: { reports: number, reported: number, zero: number, partial: number, blank: number, notApplicable: number, unreadable: number, absent: number, ratio: number } }, grantRate: { value: number | null, exact: string | null, status: FigureStatus, text: string, coverage: { reports: number, reported: number, zero: number, partial: number, blank: number, notApplicable: number, unreadable: number, absent: number, ratio: number } } }> } | null };

export type AllFragment = { value: number | null, exact: string | null, status: FigureStatus, text: string, coverage: { reports: number, reported: number, zero: number, partial: number, blank: number, notApplicable: number, unreadable: number, absent: number, ratio: number } };

export type FeesByApplicantTypeAreRefusedQueryVariables = Exact<{ [key: string]: never; }>;


export type FeesByApplicantTypeAreRefusedQuery = { statistics: { rows: Array<{ fees: { value: number | null } }> } | null };

export type GovernmentReportsStayApartQueryVariables = Exact<{ [key: string]: never; }>;


export type GovernmentReportsStayApartQuery = { agencies: { totalCount: number, rows: Array<{ licenses: { value: number | null } }> } | null, governments: { totalCount: number, meta: { warnings: Array<string> }, rows: Array<{ region: { name: string, level: RegionLevel } | null, licenses: { exact: string | null, text: string }, fees: { exact: string | null, unit: Unit, text: string }, applicationsReceived: { exact: string | null }, naturalPersonShare: { exact: string | null, numerator: string | null, denominator: string | null, text: string }, disclosureRate: { value: number | null, numerator: string | null, denominator: string | null, status: FigureStatus } }> } | null };

export type HowARegionWasToldQueryVariables = Exact<{ [key: string]: never; }>;


export type HowARegionWasToldQuery = { reports: { nodes: Array<{ title: string, regionEvidence: { rule: RegionRule, evidence: string | null, candidates: Array<{ id: string, fullName: string }> } }> } | null };

export type OutcomesOfOneOfficeQueryVariables = Exact<{ [key: string]: never; }>;


export type OutcomesOfOneOfficeQuery = { statistics: { totalCount: number, rows: Array<{ outcome: Outcome | null, outcomes: { value: number | null, status: FigureStatus } }> } | null };

export type PenaltiesAndLicensesByCountyQueryVariables = Exact<{ [key: string]: never; }>;


export type PenaltiesAndLicensesByCountyQuery = { statistics: { totalCount: number, rows: Array<{ id: string, region: { code: string, name: string, fullName: string } | null, penalties: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, text: string, coverage: { reports: number, reported: number, zero: number, absent: number, ratio: number } }, licenses: { exact: string | null, status: FigureStatus } }> } | null };

export type ReportWithAFailedRuleQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportWithAFailedRuleQuery = { reports: { totalCount: number, nodes: Array<{ id: string, title: string, year: number, scope: CountingScope, isCounted: boolean, agency: { id: string, name: string, type: AgencyType, level: RegionLevel | null, region: { fullName: string, parent: { name: string, parent: { name: string, parent: { code: string, level: RegionLevel } | null } | null } | null } }, source: { uri: string, mediaType: string, sha256: string }, editions: { disclosure: Edition | null, applications: Edition | null, proceedings: Edition | null }, issues: Array<{ code: IssueCode, severity: Severity, message: string, cells: Array<{ ref: string, raw: string | null, value: string | null, status: FigureStatus }> }>, cell: { raw: string | null, value: string | null, status: FigureStatus, report: { id: string } } | null, cells: Array<{ ref: string, raw: string | null, value: string | null, status: FigureStatus }> }> } | null };

export type SharesQueryVariables = Exact<{ [key: string]: never; }>;


export type SharesQuery = { statistics: { rows: Array<{ outcomeGroup: OutcomeGroup | null, outcomes: { exact: string | null, share: number | null }, naturalPersons: { exact: string | null, share: number | null } }> } | null };

export type TopThreeQueryVariables = Exact<{ [key: string]: never; }>;


export type TopThreeQuery = { statistics: { totalCount: number, pageInfo: { hasNextPage: boolean }, rows: Array<{ region: { name: string } | null, penalties: { text: string, share: number | null, ofRegion: number | null, rank: { position: number, of: number, ties: number } | null, withinProvince: { position: number, of: number } | null, change: { fromYear: number, from: number | null, difference: number | null, rate: number | null, comparable: boolean, reason: string | null, obstacles: Array<ChangeObstacle> } | null } }>, total: { id: string, region: { name: string } | null, penalties: { text: string, share: number | null, change: { from: number | null, comparable: boolean } | null, coverage: { reports: number } } } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AllFragmentDoc = new TypedDocumentString(`
    fragment all on Figure {
  value
  exact
  status
  text
  coverage {
    reports
    reported
    zero
    partial
    blank
    notApplicable
    unreadable
    absent
    ratio
  }
}
    `, {"fragmentName":"all"}) as unknown as TypedDocumentString<AllFragment, unknown>;
export const AChangeOverSeveralYearsDocument = new TypedDocumentString(`
    query AChangeOverSeveralYears {
  statistics(by: [PROVINCE]) {
    rows {
      penalties {
        change {
          difference
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AChangeOverSeveralYearsQuery, AChangeOverSeveralYearsQueryVariables>;
export const ACodeThatMeantTwoPlacesDocument = new TypedDocumentString(`
    query ACodeThatMeantTwoPlaces {
  before: region(code: "130503", year: 2018) {
    id
    code
    fullName
    validFrom
    validTo
    successors {
      id
      name
    }
  }
  after: region(code: "130503") {
    id
    fullName
    validFrom
    validTo
    predecessors {
      id
      name
    }
    changes {
      year
      extent
      source
      from {
        id
      }
      to {
        id
      }
    }
  }
  reused: region(code: "410307", year: 2005) {
    id
    name
    validTo
    successors {
      id
    }
  }
  renamed: region(code: "420600") {
    formerNames {
      name
      until
    }
  }
}
    `) as unknown as TypedDocumentString<ACodeThatMeantTwoPlacesQuery, ACodeThatMeantTwoPlacesQueryVariables>;
export const AFilterTheFormDoesNotHaveIsRefusedDocument = new TypedDocumentString(`
    query AFilterTheFormDoesNotHaveIsRefused {
  statistics(by: [COUNTY], where: {applicantType: [NATURAL_PERSON]}) {
    rows {
      penalties {
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AFilterTheFormDoesNotHaveIsRefusedQuery, AFilterTheFormDoesNotHaveIsRefusedQueryVariables>;
export const ANarrowerCutOfOneColumnDocument = new TypedDocumentString(`
    query ANarrowerCutOfOneColumn {
  statistics(
    by: [PROVINCE, YEAR]
    where: {region: {within: "321300"}}
    scope: GOVERNMENT_REPORTS
  ) {
    rows {
      year
      petitions: indicator(key: OUTCOMES, where: {outcome: [NOT_PROCESSED_PETITION]}) {
        exact
      }
      ofBusinesses: indicator(
        key: APPLICATIONS_CLOSED
        where: {applicantType: [BUSINESS]}
      ) {
        exact
      }
      upheld: indicator(
        key: PROCEEDINGS
        where: {procedure: [REVIEW], proceedingResult: [UPHELD]}
      ) {
        exact
      }
      proceedings {
        exact
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ANarrowerCutOfOneColumnQuery, ANarrowerCutOfOneColumnQueryVariables>;
export const AStockCountsItsLastYearDocument = new TypedDocumentString(`
    query AStockCountsItsLastYear {
  statistics(
    by: []
    where: {region: {within: "321300"}}
    scope: GOVERNMENT_REPORTS
  ) {
    meta {
      warnings
    }
    rows {
      id
      normativeDocumentsIssued {
        exact
        asOfYear
      }
      normativeDocumentsInForce {
        exact
        asOfYear
        coverage {
          reports
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AStockCountsItsLastYearQuery, AStockCountsItsLastYearQueryVariables>;
export const AnUnknownRegionIsRefusedDocument = new TypedDocumentString(`
    query AnUnknownRegionIsRefused {
  region(code: "999999") {
    name
  }
}
    `) as unknown as TypedDocumentString<AnUnknownRegionIsRefusedQuery, AnUnknownRegionIsRefusedQueryVariables>;
export const CatalogueAndReleaseDocument = new TypedDocumentString(`
    query CatalogueAndRelease {
  release {
    id
    builtAt
    reports
    facts
  }
  indicators(keys: [PENALTIES, FEES, DISCLOSURE_RATE]) {
    key
    label
    labelEn
    definition
    unit
    formula
    dimensions
    years
    legalBasis
    caveats
  }
  region(code: "130529") {
    fullName
    parent {
      name
      children(first: 2) {
        totalCount
        nodes {
          name
        }
      }
    }
    agencies {
      totalCount
      nodes {
        name
        reports {
          totalCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogueAndReleaseQuery, CatalogueAndReleaseQueryVariables>;
export const ChangesAcrossEditionsDocument = new TypedDocumentString(`
    query ChangesAcrossEditions {
  statistics(by: [YEAR], orderBy: [{key: YEAR, direction: DESC}]) {
    rows {
      year
      licenses {
        value
        change {
          fromYear
          from
          difference
          comparable
          obstacles
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesAcrossEditionsQuery, ChangesAcrossEditionsQueryVariables>;
export const EveryKindOfMissingDocument = new TypedDocumentString(`
    query EveryKindOfMissing {
  statistics(by: [YEAR]) {
    rows {
      year
      fees {
        ...all
      }
      coercions {
        ...all
      }
      penalties {
        ...all
      }
      normativeDocumentsInForce {
        ...all
      }
      grantRate {
        ...all
      }
    }
  }
}
    fragment all on Figure {
  value
  exact
  status
  text
  coverage {
    reports
    reported
    zero
    partial
    blank
    notApplicable
    unreadable
    absent
    ratio
  }
}`) as unknown as TypedDocumentString<EveryKindOfMissingQuery, EveryKindOfMissingQueryVariables>;
export const FeesByApplicantTypeAreRefusedDocument = new TypedDocumentString(`
    query FeesByApplicantTypeAreRefused {
  statistics(by: [APPLICANT_TYPE]) {
    rows {
      fees {
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FeesByApplicantTypeAreRefusedQuery, FeesByApplicantTypeAreRefusedQueryVariables>;
export const GovernmentReportsStayApartDocument = new TypedDocumentString(`
    query GovernmentReportsStayApart {
  agencies: statistics(
    by: [PREFECTURE]
    where: {region: {codes: ["321300"]}, year: {from: 2023, to: 2023}}
  ) {
    totalCount
    rows {
      licenses {
        value
      }
    }
  }
  governments: statistics(
    by: [PREFECTURE]
    where: {region: {codes: ["321300"]}, year: {from: 2023, to: 2023}}
    scope: GOVERNMENT_REPORTS
  ) {
    totalCount
    meta {
      warnings
    }
    rows {
      region {
        name
        level
      }
      licenses {
        exact
        text
      }
      fees {
        exact
        unit
        text
      }
      applicationsReceived {
        exact
      }
      naturalPersonShare {
        exact
        numerator
        denominator
        text
      }
      disclosureRate {
        value
        numerator
        denominator
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GovernmentReportsStayApartQuery, GovernmentReportsStayApartQueryVariables>;
export const HowARegionWasToldDocument = new TypedDocumentString(`
    query HowARegionWasTold {
  reports(first: 3) {
    nodes {
      title
      regionEvidence {
        rule
        evidence
        candidates {
          id
          fullName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HowARegionWasToldQuery, HowARegionWasToldQueryVariables>;
export const OutcomesOfOneOfficeDocument = new TypedDocumentString(`
    query OutcomesOfOneOffice {
  statistics(by: [OUTCOME], where: {agency: ["130529-GOVERNMENT_OFFICE"]}) {
    totalCount
    rows {
      outcome
      outcomes {
        value
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OutcomesOfOneOfficeQuery, OutcomesOfOneOfficeQueryVariables>;
export const PenaltiesAndLicensesByCountyDocument = new TypedDocumentString(`
    query PenaltiesAndLicensesByCounty {
  statistics(by: [COUNTY], where: {year: {from: 2024, to: 2024}}) {
    totalCount
    rows {
      id
      region {
        code
        name
        fullName
      }
      penalties {
        value
        exact
        status
        unit
        text
        coverage {
          reports
          reported
          zero
          absent
          ratio
        }
      }
      licenses {
        exact
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PenaltiesAndLicensesByCountyQuery, PenaltiesAndLicensesByCountyQueryVariables>;
export const ReportWithAFailedRuleDocument = new TypedDocumentString(`
    query ReportWithAFailedRule {
  reports(where: {region: {search: "巨鹿县"}, hasIssue: [C2_OUTCOMES_DO_NOT_ADD_UP]}) {
    totalCount
    nodes {
      id
      title
      year
      scope
      isCounted
      agency {
        id
        name
        type
        level
        region {
          fullName
          parent {
            name
            parent {
              name
              parent {
                code
                level
              }
            }
          }
        }
      }
      source {
        uri
        mediaType
        sha256
      }
      editions {
        disclosure
        applications
        proceedings
      }
      issues {
        code
        severity
        message
        cells {
          ref
          raw
          value
          status
        }
      }
      cell(ref: "applications/NOT_PROCESSED_PUBLICATION/RESEARCH") {
        raw
        value
        status
        report {
          id
        }
      }
      cells(table: DISCLOSURE) {
        ref
        raw
        value
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportWithAFailedRuleQuery, ReportWithAFailedRuleQueryVariables>;
export const SharesDocument = new TypedDocumentString(`
    query Shares {
  statistics(
    by: [OUTCOME_GROUP]
    scope: GOVERNMENT_REPORTS
    where: {region: {codes: ["321300"]}, year: {from: 2023, to: 2023}}
    orderBy: [{indicator: OUTCOMES, transform: SHARE}]
  ) {
    rows {
      outcomeGroup
      outcomes {
        exact
        share(of: OUTCOMES)
      }
      naturalPersons: indicator(
        key: OUTCOMES
        where: {applicantType: [NATURAL_PERSON]}
      ) {
        exact
        share(of: APPLICANT_TYPES)
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SharesQuery, SharesQueryVariables>;
export const TopThreeDocument = new TypedDocumentString(`
    query TopThree {
  statistics(
    by: [COUNTY]
    where: {year: {from: 2024, to: 2024}}
    having: [{indicator: PENALTIES, op: GT, value: 0}]
    orderBy: [{indicator: PENALTIES}]
    first: 3
  ) {
    totalCount
    pageInfo {
      hasNextPage
    }
    rows {
      region {
        name
      }
      penalties {
        text
        rank {
          position
          of
          ties
        }
        withinProvince: rank(within: PROVINCE, direction: ASC) {
          position
          of
        }
        share
        ofRegion: share(of: REGION)
        change {
          fromYear
          from
          difference
          rate
          comparable
          reason
          obstacles
        }
      }
    }
    total {
      id
      region {
        name
      }
      penalties {
        text
        share
        change {
          from
          comparable
        }
        coverage {
          reports
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TopThreeQuery, TopThreeQueryVariables>;