import { CircleAlert, type LucideIcon } from 'lucide-react';
import { X } from 'lucide-react';
import { Toast as Base } from '@base-ui/react/toast';
import { Button, IconButton } from './Button';
import { cx } from './cx';
import { Icon } from './Icon';
import { Progress } from './Progress';
import styles from './Toasts.module.css';

export type ToastAction = { text: string; keys?: string | undefined; run: () => void };
export type ToastData = {
  text: string;
  icon?: LucideIcon | undefined;
  tone: 'plain' | 'error';
  action?: ToastAction | undefined;
  /** Stands before it: the way to what was said. */
  also?: ToastAction | undefined;
  /** Numbers stand in `text`; the bar follows them. `value` null is work of unknown length. */
  progress?: { value: number | null; max: number } | undefined;
};
export type ToastManager = ReturnType<typeof createToasts>;

/** Lives outside React, so that anything may say what happened. */
export function createToasts() {
  return Base.createToastManager<ToastData>();
}

export type ToastsProps = {
  manager: ToastManager;
  label: string;
  closeLabel: string;
  /** How long one stays that nobody looks at; hover and focus hold it. */
  timeoutMs: number;
};

export function Toasts({ manager, label, closeLabel, timeoutMs }: ToastsProps) {
  return (
    <Base.Provider toastManager={manager} timeout={timeoutMs} limit={4}>
      <Base.Portal>
        <Base.Viewport className={styles['viewport']} aria-label={label} data-pane="notices">
          <ToastList closeLabel={closeLabel} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList({ closeLabel }: { closeLabel: string }) {
  const { toasts, close } = Base.useToastManager<ToastData>();
  return toasts.map((toast) => {
    const data = toast.data;
    if (data === undefined) return null;
    return (
      <Base.Root key={toast.id} toast={toast} swipeDirection={[]} className={cx(styles['toast'], styles[data.tone])}>
        <Base.Content className={styles['content']}>
          <ToastBody data={data} />
          {[data.also, data.action].map((action, at) =>
            action === undefined ? null : (
              <Button
                key={at}
                kind="quiet"
                className={styles['action'] ?? ''}
                keys={action.keys}
                onClick={() => {
                  action.run();
                  if (data.progress === undefined) close(toast.id);
                }}
              >
                {action.text}
              </Button>
            ),
          )}
          {data.progress === undefined ? (
            <Base.Close render={<IconButton small label={closeLabel} icon={X} />} />
          ) : null}
        </Base.Content>
      </Base.Root>
    );
  });
}

function ToastBody({ data }: { data: ToastData }) {
  const icon = data.icon ?? (data.tone === 'error' ? CircleAlert : undefined);
  return (
    <>
      {icon === undefined ? null : (
        <span className={styles['icon']}>
          <Icon of={icon} />
        </span>
      )}
      <Base.Title className={styles['text']} render={<p />}>
        {data.text}
      </Base.Title>
      {data.progress === undefined ? null : (
        <span className={styles['bar']}>
          <Progress value={data.progress.value} max={data.progress.max} label={data.text} />
        </span>
      )}
    </>
  );
}
