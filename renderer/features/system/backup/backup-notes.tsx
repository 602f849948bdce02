/** Where a backup is kept, and how it becomes a vault again. */
export function BackupNotes() {
  return (
    <section className="card" aria-labelledby="backup-notes">
      <h2 id="backup-notes">保管与恢复</h2>
      <ul>
        <li>备份全部加密，用现在的口令打开。以后改了口令，这份备份仍用现在的口令。</li>
        <li>存放备份的介质编号登记，与本机分开保管，最好放在另一个保密柜里；口令不要写在一起。</li>
        <li>建议每次集中登记或收件之后、至少每周备份一次，轮换使用两个以上介质。</li>
        <li>
          恢复：在解锁页选“从备份恢复”，选这个文件。恢复出的线索库是一台新设备，用新的设备编号，此后登记的编号带字母，不会重号。
        </li>
        <li>备份以后按指令清除的内容，在旧备份里还有；清除时会列出是哪几份，请一并处理。</li>
      </ul>
    </section>
  );
}
