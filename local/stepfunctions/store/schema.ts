/**
 * One row per execution, and one per open branch of it. Finished executions stay; finished branches go.
 * Only what waits or runs is in the partial indexes, so a start-up never reads the executions at rest.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS sfn_definition (
  id INTEGER PRIMARY KEY,
  workflow TEXT NOT NULL,
  definition TEXT NOT NULL,
  UNIQUE (workflow, definition)
);
CREATE TABLE IF NOT EXISTS sfn_machine (
  name TEXT PRIMARY KEY,
  definition INTEGER NOT NULL,
  role TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sfn_execution (
  id INTEGER PRIMARY KEY,
  execution INTEGER NOT NULL,
  parent INTEGER,
  branch INTEGER NOT NULL,
  step INTEGER NOT NULL,
  phase TEXT,
  state TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  entered_event INTEGER NOT NULL,
  last_event INTEGER NOT NULL,
  token TEXT,
  child INTEGER,
  due INTEGER,
  timeout_at INTEGER,
  heartbeat_ms INTEGER,
  retries TEXT,
  item TEXT,
  last_entered_at INTEGER,
  events INTEGER,
  expires_at INTEGER,
  is_abandoned INTEGER,
  workflow TEXT,
  definition INTEGER,
  name TEXT,
  status TEXT,
  started_at INTEGER,
  stopped_at INTEGER,
  execution_input TEXT,
  input TEXT,
  variables TEXT,
  call TEXT,
  output TEXT,
  error TEXT,
  cause TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS sfn_execution_name ON sfn_execution (workflow, name) WHERE parent IS NULL;
CREATE INDEX IF NOT EXISTS sfn_execution_status ON sfn_execution (status, id) WHERE parent IS NULL;
CREATE INDEX IF NOT EXISTS sfn_execution_branches ON sfn_execution (parent, phase, branch) WHERE parent IS NOT NULL;
CREATE INDEX IF NOT EXISTS sfn_execution_runnable ON sfn_execution (id) WHERE phase IN ('enter', 'call', 'joined');
CREATE INDEX IF NOT EXISTS sfn_execution_due ON sfn_execution (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS sfn_execution_expiry ON sfn_execution (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS sfn_execution_child ON sfn_execution (child) WHERE child IS NOT NULL;
CREATE TABLE IF NOT EXISTS sfn_history (
  execution INTEGER NOT NULL,
  first INTEGER NOT NULL,
  at INTEGER NOT NULL,
  events TEXT NOT NULL,
  PRIMARY KEY (execution, first)
) WITHOUT ROWID;
`;
