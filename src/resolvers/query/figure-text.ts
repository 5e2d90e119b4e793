import { Decimal } from 'decimal.js';
import { statuses } from '../../schema/catalogue/statuses.js';
import { units } from '../../schema/catalogue/units.js';
import type { Figure } from './figure.js';

const tenThousand = new Decimal(10_000);
const hundredMillion = new Decimal(100_000_000);

function toShort(value: Decimal): string {
  return value.toDecimalPlaces(2).toFixed();
}

/** A count in Chinese: up to 9999 as it is, then in 万 and 亿 with two decimals, e.g. `1.23万件`. */
function countText(value: Decimal, symbol: string): string {
  if (value.abs().lt(tenThousand)) return `${toShort(value)}${symbol}`;
  const [divisor, word] = value.abs().lt(hundredMillion) ? [tenThousand, '万'] : [hundredMillion, '亿'];
  return `${toShort(value.div(divisor))}${word}${symbol}`;
}

/** An amount held in 万元: from one 亿元 on in 亿元. */
function moneyText(value: Decimal): string {
  return value.abs().lt(tenThousand) ? `${toShort(value)}万元` : `${toShort(value.div(tenThousand))}亿元`;
}

/** A figure ready to print in Chinese, e.g. `2906件`, `5.92亿元`, `45.6%`, `未填`. A partial sum says so. */
export function toFigureText(figure: Figure): string {
  if (figure.exact === null) return statuses.find((status) => status.key === figure.status)!.label.zh;
  const value = new Decimal(figure.exact);
  const symbol = units.find((unit) => unit.key === figure.unit)!.symbol;
  const text =
    figure.unit === 'RATIO'
      ? `${value.mul(100).toDecimalPlaces(1).toFixed()}%`
      : figure.unit === 'TEN_THOUSAND_YUAN'
        ? moneyText(value)
        : countText(value, symbol);
  return figure.status === 'PARTIAL' ? `${text}（部分填报）` : text;
}
