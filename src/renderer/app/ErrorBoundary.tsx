import { Component, type ErrorInfo, type ReactNode } from 'react';
import { getWords } from '../i18n/start-i18n';
import { Button } from '../ui/Button';
import { describeForLog } from './log';
import styles from './StartScreens.module.css';

type Props = { onError: (error: unknown) => void; children: ReactNode };

/** Our bug ends here: nothing is lost, since what was typed is in drafts and every change is committed. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onError(new Error(`while drawing:${info.componentStack ?? ''}`, { cause: error }));
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const words = getWords();
    return (
      <main className={styles['screen']}>
        <div className={styles['sheet']} role="alert">
          <h1>{words('app.crash.title')}</h1>
          <p>{words('app.crash.text')}</p>
          <div className={styles['actions']}>
            <Button kind="main" autoFocus onClick={() => window.location.reload()}>
              {words('app.reload')}
            </Button>
          </div>
          <details className={styles['details']}>
            <summary>{words('app.crash.details')}</summary>
            <pre>{describeForLog(this.state.error)}</pre>
          </details>
        </div>
      </main>
    );
  }
}
