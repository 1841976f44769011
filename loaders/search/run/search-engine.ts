import {availableParallelism} from "node:os";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";

/** The memory limit of the engine; the process takes about a third more. */
const memory = "1100MB";

/** An engine for large searches, with connections that share its memory and threads. */
export interface SearchEngine {
  /** Opens a connection with temporary tables of its own. */
  connect(): Promise<DuckDBConnection>;
  /** Stops whatever the connections are doing. */
  interrupt(): void;
  close(): void;
}

/** Opens a native DuckDB in memory. What does not fit goes to files in `spill`, nowhere else. */
export async function openSearchEngine(spill: string): Promise<SearchEngine> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(availableParallelism()),
    memory_limit: memory,
    temp_directory: spill,
    autoinstall_known_extensions: "false",
    preserve_insertion_order: "false"
  });
  const connections: DuckDBConnection[] = [];
  return {
    async connect() {
      const connection = await instance.connect();
      connections.push(connection);
      return connection;
    },
    interrupt() {
      for (const connection of connections) connection.interrupt();
    },
    close() {
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    }
  };
}
