import type { ErrorTable } from '../error-table.ts';

export const databaseErrors = {
  DATABASE_FOLDER_IN_USE: {
    status: 409,
    zh: '数据目录 {folder} 正被另一个均衡程序使用（进程号 {pid}，自 {since}）。请先停止那个程序，或用 --data 指定别的目录。',
    en: 'The data folder {folder} is in use by another Junheng (process {pid}, since {since}). Stop that one first, or name another folder with --data.',
  },
  DATABASE_FOLDER_UNREADABLE: {
    status: 500,
    zh: '打不开数据目录 {folder}。请检查目录权限和磁盘空间；如数据已损坏，请用最近的备份恢复。',
    en: 'The data folder {folder} cannot be opened. Check its permissions and the disk; if the data are damaged, restore the latest backup.',
  },
  DATABASE_FOLDER_FOREIGN: {
    status: 409,
    zh: '目录 {folder} 里有内容，但没有认出均衡的数据库，因此没有打开，也没有改动其中任何文件。请检查数据盘是否挂好、目录是否写对；如数据已损坏，请用最近的备份恢复到一个空目录。',
    en: 'The folder {folder} holds something that is no database of Junheng, so it was not opened and nothing in it was changed. Check that the disk is mounted and the folder is the right one; if the data are damaged, restore the latest backup into an empty folder.',
  },
  DATABASE_EMBEDDED_LOST: {
    status: 503,
    zh: '内置数据库意外停止，程序随之退出；已确认保存的内容不受影响。请重新启动，如反复出现，请查看日志并用备份恢复。',
    en: 'The embedded database ended by itself, so the program ends too; what was confirmed as saved is safe. Start it again; if it happens again, read the log and restore a backup.',
  },
  DATABASE_UNREACHABLE: {
    status: 503,
    zh: '连不上数据库（{detail}）。请检查 DATABASE_URL 的地址、账号和网络。',
    en: 'The database cannot be reached ({detail}). Check the address, the account and the network of DATABASE_URL.',
  },
  DATABASE_SERVER_TOO_OLD: {
    status: 500,
    zh: '数据库版本 {version} 太旧，需要 PostgreSQL 15 或更新版本。',
    en: 'The database is version {version}; PostgreSQL 15 or newer is needed.',
  },
  DATABASE_RIGHTS_MISSING: {
    status: 500,
    zh: '数据库账号权限不足，无法建立表和角色。请数据库管理员执行 ALTER ROLE 账号 CREATEROLE，并把数据库的所有者设为该账号。',
    en: 'The database login may not create tables and roles. Ask the database administrator for ALTER ROLE login CREATEROLE and to make the login owner of the database.',
  },
  DATABASE_SCHEMA_NEWER: {
    status: 409,
    zh: '这份数据由更新版本的均衡建立（含 {migration}）。请升级程序后再打开。',
    en: 'These data were made by a newer Junheng (with {migration}). Upgrade the program before opening them.',
  },
  DATABASE_NOT_EMPTY: {
    status: 409,
    zh: '数据库里已有数据，没有恢复。如确要用备份替换全部现有数据，请加 --force。',
    en: 'The database already holds data, so nothing was restored. To replace all of it with the backup, add --force.',
  },
  DATABASE_BACKUP_UNREADABLE: {
    status: 400,
    zh: '读不到备份文件 {file}。请检查路径和权限。',
    en: 'The backup {file} cannot be read. Check the path and its permissions.',
  },
  DATABASE_BACKUP_UNWRITABLE: {
    status: 500,
    zh: '写不了备份文件 {file}({detail})。请检查目录权限和磁盘空间。',
    en: 'The backup {file} cannot be written ({detail}). Check the permissions of the folder and the free space.',
  },
  DATABASE_BACKUP_DAMAGED: {
    status: 422,
    zh: '备份文件 {file} 不完整或被改动过，没有恢复任何数据。请改用另一份备份。',
    en: 'The backup {file} is incomplete or was altered; nothing was restored. Use another backup.',
  },
  DATABASE_BACKUP_KEY_MISSING: {
    status: 422,
    zh: '备份是加密的，但读不到密钥文件 {file}，或其内容不足 16 字节。请用 JUNHENG_BACKUP_KEY 指明密钥文件。',
    en: 'The backup is encrypted, but the key file {file} cannot be read or holds less than 16 bytes. Name it with JUNHENG_BACKUP_KEY.',
  },
  DATABASE_CIPHER_MISSING: {
    status: 500,
    zh: '这台机器的 Node 不支持所选算法（{name}）。请改用另一种，或换用带有该算法的 Node。',
    en: 'The Node of this machine does not know the algorithm that was chosen ({name}). Choose another, or use a Node that has it.',
  },
  DATABASE_BACKUP_NEWER: {
    status: 409,
    zh: '这份备份由更新版本的均衡生成（{detail}），没有恢复任何数据。请升级程序后再恢复。',
    en: 'This backup was made by a newer Junheng ({detail}); nothing was restored. Upgrade the program first.',
  },
} as const satisfies ErrorTable;
