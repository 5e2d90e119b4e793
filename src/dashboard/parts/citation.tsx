import { useState, type ReactNode } from 'react';
import { writeState, type ViewState } from '../model/view-state.js';
import { changeState } from '../use-address.js';
import { usePage } from '../page-context.js';

/** The address of a state of the page as a whole; it names year and release, so that it shows the same for good. */
export function useLastingAddress(): (change: Partial<ViewState>) => string {
  const { state, year, release } = usePage();
  return (change) =>
    new URL(writeState({ ...changeState({ ...state, year, release: release.id }, change) }), document.baseURI)
      .href;
}

/** A text to take along, and a button that takes it. */
export function CopyBox({
  label,
  text,
  rows,
}: {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
}): ReactNode {
  const { say } = usePage();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="copy-box">
      <label>
        {label}
        <textarea readOnly rows={rows} value={text} onFocus={(event) => event.target.select()} />
      </label>
      <button
        type="button"
        onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
      >
        {isCopied ? say('已复制', 'Copied') : say('复制', 'Copy')}
      </button>
    </div>
  );
}

/** How a chart is cited: what it shows, of which reports and release, and an address that shows it again. */
export function Citation({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}): ReactNode {
  const { say } = usePage();
  const address = useLastingAddress()({ embed: false, chart: null, theme: 'auto' });
  const text = [`${title}${say('：', ': ')}${lines.join(say('。', '. '))}`, address].join(say('。', '. '));
  return (
    <>
      <CopyBox label={say('引用文字', 'Text of the citation')} text={text} rows={5} />
      <p className="hint">
        {say(
          '地址中写明年度与版本：该版本保留期间，打开即为同样的数字。',
          'The address names year and release: as long as that release is kept, it shows the same figures.',
        )}
      </p>
    </>
  );
}
