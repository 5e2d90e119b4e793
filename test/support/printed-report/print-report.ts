import type { Layout } from './layouts.js';
import { applicationRowsOf, disclosureRowsOf, proceedingRowsOf } from './rows.js';
import type { Truth } from './truth.js';

/** The text of an invented report that prints a truth in a layout. Its sentences are nobody's. */
export function printReport(
  truth: Truth,
  layout: Layout,
  title = '巨鹿县教育局2023年政府信息公开工作年度报告',
): string {
  return [
    title,
    '本报告的统计期限自2023年1月1日起至2023年12月31日止。',
    '一、总体情况',
    '这一年里，纸鸢飞过教室的屋顶，我们把能说的都说了。',
    '（一）主动公开政府信息情况。全年张贴告示 12 张。',
    '二、主动公开政府信息情况',
    layout(disclosureRowsOf(truth)),
    '三、收到和处理政府信息公开申请情况',
    layout(applicationRowsOf(truth)),
    '四、政府信息公开行政复议、行政诉讼情况',
    layout(proceedingRowsOf(truth)),
    '五、存在的主要问题及改进情况',
    '告示栏太高，个子小的看不见；明年放低 30 厘米。',
    '六、其他需要报告的事项',
    '没有别的要说。',
  ].join('\n');
}
