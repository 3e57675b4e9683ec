/** The little of the extension interface that is used here (developer.chrome.com/docs/extensions/reference). */
export interface Tab {
  id?: number
  /** Known once the person has pressed the button: the permission `activeTab`. */
  url?: string
  title?: string
}

interface Chrome {
  action: { onClicked: { addListener(run: (tab: Tab) => void): void } }
  runtime: {
    openOptionsPage(): Promise<void>
    onInstalled: { addListener(run: (details: { reason: string }) => void): void }
  }
  scripting: {
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<{ result?: unknown }[]>
  }
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>
      set(items: Record<string, unknown>): Promise<void>
    }
  }
  windows: {
    create(window: { url: string; type: 'popup'; width: number; height: number }): Promise<unknown>
  }
}

declare const chrome: Chrome
export const browser: Chrome = chrome
