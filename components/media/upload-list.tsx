import type { Upload } from './use-uploads'

function stateOf({ state, share, refusal }: Upload): string {
  if (state === 'refused') return refusal ?? ''
  if (state === 'done') return '已上載'
  if (state === 'waiting') return '等候中'
  return share < 1 ? `上載中 ${Math.floor(share * 100)}%` : '處理中'
}

/** How far every file has come, and why some were refused. What has ended is said aloud; percentages are not. */
export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const ended = uploads.filter(({ state }) => state === 'done').length
  return (
    <>
      {uploads.length > 0 && (
        <ul className="uploads" aria-label="上載">
          {uploads.map((upload) => (
            <li key={upload.key} data-state={upload.state}>
              <span className="upload-name">{upload.name}</span>
              <span className="upload-state">{stateOf(upload)}</span>
              {upload.state === 'sending' && <progress value={upload.share} max={1} aria-label={`上載：${upload.name}`} />}
              {upload.again && (
                <button className="button small" type="button" aria-label={`再試：${upload.name}`} onClick={upload.again}>
                  再試
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="unseen" role="status">
        {ended > 0 && `已上載${ended}張圖片。`}
        {uploads.filter(({ state }) => state === 'refused').map(({ name, refusal }) => `${name}：${refusal}`)}
      </p>
    </>
  )
}
