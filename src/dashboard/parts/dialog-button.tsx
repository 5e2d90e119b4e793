import { useState, type ReactNode } from 'react';
import { usePage } from '../page-context.js';

/** A word of a sentence or table that opens a dialog; what is in it is made, and asked for, when it is opened. */
export function DialogButton({
  text,
  title,
  children,
}: {
  readonly text: string;
  readonly title: string;
  readonly children: () => ReactNode;
}): ReactNode {
  const { say } = usePage();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" className="quiet inline" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text}
      </button>
      {isOpen && (
        <dialog
          ref={(dialog) => {
            if (dialog && !dialog.open) dialog.showModal();
          }}
          className="definition-dialog"
          aria-label={title}
          onClose={close}
        >
          <header>
            <h2>{title}</h2>
            <button type="button" onClick={close}>
              {say('关闭', 'Close')}
            </button>
          </header>
          <div className="definition">{children()}</div>
        </dialog>
      )}
    </>
  );
}
