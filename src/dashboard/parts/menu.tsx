import { useEffect, useRef, useState, type ReactNode } from 'react';

/** A button that opens a small panel, which is made when it is opened; Escape or a click elsewhere closes it. */
export function Menu({
  label,
  title,
  children,
}: {
  readonly label: string;
  readonly title: string;
  readonly children: () => ReactNode;
}): ReactNode {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const close = (event: Event): void => {
      const menu = details.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        menu.querySelector('summary')?.focus();
      } else if (menu.contains(event.target as Node)) return;
      menu.open = false;
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);
  // What opens below the fold of the page, or of a panel, is moved into sight.
  useEffect(() => {
    if (isOpen) details.current?.querySelector('.menu-panel')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <details className="menu" ref={details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={title}>{label}</summary>
      {isOpen && <div className="menu-panel">{children()}</div>}
    </details>
  );
}
