// The least that SQLite can do: stores one response of ours again and again, 64 a transaction.
//
//   bare-store DATABASE NEW COUNT
//
// The rows, the tables with their indexes and keys, and the settings of the connection are those
// of DATABASE, in which a response has been stored; NEW is made beside it. Prints responses a second.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BATCH = 64, RECEIPT_SIZE = 32 };

static sqlite3 *database;

static void check(int result) {
  if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(database));
  exit(3);
}

static void run(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v2(database, sql, -1, &statement, NULL));
  return statement;
}

// Makes the tables of the old database, and fills those that responses name.
static void copy_tables(void) {
  sqlite3_stmt *schema = prepare("SELECT sql FROM old.sqlite_schema WHERE sql IS NOT NULL");
  while (sqlite3_step(schema) == SQLITE_ROW) run((const char *)sqlite3_column_text(schema, 0));
  sqlite3_finalize(schema);
  run("INSERT INTO survey SELECT * FROM old.survey; INSERT INTO version SELECT * FROM old.version;"
      "INSERT INTO catalogue SELECT * FROM old.catalogue;");
}

// An INSERT with a place for each column, and the newest row of the old table bound to it.
static sqlite3_stmt *insert_of(const char *table, const char *key) {
  char sql[512], places[128] = "?";
  snprintf(sql, sizeof sql, "SELECT * FROM old.%s ORDER BY %s DESC LIMIT 1", table, key);
  sqlite3_stmt *row = prepare(sql);
  if (sqlite3_step(row) != SQLITE_ROW) {
    fprintf(stderr, "No %s has been stored yet.\n", table);
    exit(3);
  }
  for (int column = 1; column < sqlite3_column_count(row); column++) strcat(places, ",?");
  snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (%s)", table, places);
  sqlite3_stmt *insert = prepare(sql);
  for (int column = 0; column < sqlite3_column_count(row); column++)
    check(sqlite3_bind_value(insert, column + 1, sqlite3_column_value(row, column)));
  sqlite3_finalize(row);
  return insert;
}

static int column_named(const char *name, const char *table) {
  sqlite3_stmt *column = prepare("SELECT cid FROM pragma_table_info(?) WHERE name = ?");
  sqlite3_bind_text(column, 1, table, -1, SQLITE_STATIC);
  sqlite3_bind_text(column, 2, name, -1, SQLITE_STATIC);
  check(sqlite3_step(column));
  int place = sqlite3_column_int(column, 0);
  sqlite3_finalize(column);
  return place + 1;
}

static void insert(sqlite3_stmt *response, sqlite3_stmt *monitoring, int id, int receipt) {
  unsigned char bytes[RECEIPT_SIZE];
  sqlite3_randomness(RECEIPT_SIZE, bytes);
  sqlite3_bind_null(response, id);
  sqlite3_bind_blob(response, receipt, bytes, RECEIPT_SIZE, SQLITE_STATIC);
  check(sqlite3_step(response));
  sqlite3_reset(response);
  sqlite3_bind_int64(monitoring, 1, sqlite3_last_insert_rowid(database));
  check(sqlite3_step(monitoring));
  sqlite3_reset(monitoring);
}

static double seconds_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count != 4) return 2;
  int wanted = atoi(words[3]) / BATCH * BATCH;
  check(sqlite3_open_v2(words[2], &database,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL));
  run("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
      "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;");
  sqlite3_stmt *attach = prepare("ATTACH ? AS old");
  sqlite3_bind_text(attach, 1, words[1], -1, SQLITE_STATIC);
  check(sqlite3_step(attach));
  sqlite3_finalize(attach);
  copy_tables();
  sqlite3_stmt *response = insert_of("response", "id");
  sqlite3_stmt *monitoring = insert_of("monitoring", "response");
  int id = column_named("id", "response"), receipt = column_named("receipt", "response");
  run("DETACH old");
  double from = seconds_now();
  for (int done = 0; done < wanted; done += BATCH) {
    run("BEGIN IMMEDIATE");
    for (int i = 0; i < BATCH; i++) insert(response, monitoring, id, receipt);
    run("COMMIT");
  }
  printf("rate %.0f\n", wanted / (seconds_now() - from));
  sqlite3_finalize(response);
  sqlite3_finalize(monitoring);
  return sqlite3_close(database) == SQLITE_OK ? 0 : 3;
}
