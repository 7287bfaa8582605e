import { Button, Modal } from 'antd';
import type { ReactElement } from 'react';
import type { KeptDraft } from '../components/forms/kept-drafts.ts';
import { formatMoment } from '../i18n/format-number.ts';
import { useCommonWords } from '../i18n/use-common-words.ts';

interface LeaveDialogProps {
  /** What is not yet sent; the dialog is open while there is anything. */
  readonly drafts: readonly KeptDraft[];
  /** Back to one of them. */
  readonly onOpen: (address: string) => void;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

/** Says what somebody has typed and not sent before they sign out, and waits: back to it, stay, or throw it away and leave. */
export function LeaveDialog({ drafts, onOpen, onStay, onDiscard }: LeaveDialogProps): ReactElement {
  const say = useCommonWords();
  return (
    <Modal
      open={drafts.length > 0}
      title={say('leave.title', { count: drafts.length })}
      onCancel={onStay}
      width={460}
      footer={
        <div className="leave-buttons">
          <Button danger onClick={onDiscard}>
            {say('leave.discard')}
          </Button>
          <Button type="primary" onClick={onStay}>
            {say('leave.stay')}
          </Button>
        </div>
      }
    >
      <p>{say('leave.help')}</p>
      <ul className="leave-list">
        {drafts.map(({ name, title, address, at }) => (
          <li key={name}>
            {address === null ? (
              (title ?? say('leave.unknown'))
            ) : (
              <button type="button" className="plain-button link-button" onClick={() => onOpen(address)}>
                {title === null || title === '' ? say('leave.unknown') : (title.split(' · ')[0] ?? title)}
              </button>
            )}
            {at === null ? null : <span className="muted"> {formatMoment(at)}</span>}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
