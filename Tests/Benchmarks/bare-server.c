// The least that libmicrohttpd can do: answers every request with one response, made ahead.
//
//   bare-server FILE THREADS
//
// FILE holds the head and the body of a response of ours; the same bytes are served, on as many
// threads and with the limits that ours has. Prints its port, and ends with its standard input.
#include <arpa/inet.h>
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

// What libmicrohttpd adds by itself.
static int is_its_own(const char *line) {
  return strncasecmp(line, "Date:", 5) == 0 || strncasecmp(line, "Content-Length:", 15) == 0 ||
         strncasecmp(line, "Connection:", 11) == 0;
}

static struct MHD_Response *read_response(const char *file) {
  static char text[256 * 1024];
  FILE *input = fopen(file, "r");
  size_t size = input ? fread(text, 1, sizeof text - 1, input) : 0;
  char *end = strstr(text, "\r\n\r\n");
  if (!end) {
    fprintf(stderr, "%s holds no response.\n", file);
    exit(3);
  }
  fclose(input);
  char *body = end + 4;
  struct MHD_Response *response = MHD_create_response_from_buffer(
      size - (size_t)(body - text), body, MHD_RESPMEM_PERSISTENT);
  end[2] = 0;
  for (char *line = strstr(text, "\r\n") + 2; *line;) {
    char *line_end = strstr(line, "\r\n"), *colon = strchr(line, ':');
    *line_end = 0;
    if (!is_its_own(line)) {
      *colon = 0;
      MHD_add_response_header(response, line, colon + 2);
    }
    line = line_end + 2;
  }
  return response;
}

static enum MHD_Result answer(void *response, struct MHD_Connection *connection, const char *target,
                              const char *method, const char *version, const char *piece,
                              size_t *piece_size, void **slot) {
  (void)target, (void)method, (void)version, (void)piece;
  // The first call brings the head only; answering it already would close the connection.
  if (!*slot) {
    *slot = response;
    return MHD_YES;
  }
  *piece_size = 0;
  return MHD_queue_response(connection, 200, response);
}

int main(int count, char **words) {
  if (count != 3) return 2;
  unsigned threads = (unsigned)atoi(words[2]);
  struct sockaddr_in address = {.sin_family = AF_INET};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  struct MHD_Daemon *daemon = MHD_start_daemon(
      MHD_USE_AUTO_INTERNAL_THREAD | MHD_USE_SUSPEND_RESUME, 0, NULL, NULL, answer,
      read_response(words[1]), MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address,
      MHD_OPTION_THREAD_POOL_SIZE, threads > 1 ? threads : 0u, MHD_OPTION_CONNECTION_LIMIT, 4000u,
      MHD_OPTION_CONNECTION_TIMEOUT, 30u, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)32 * 1024,
      MHD_OPTION_END);
  const union MHD_DaemonInfo *info =
      daemon ? MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT) : NULL;
  if (!info) return 3;
  printf("%u\n", (unsigned)info->port);
  fflush(stdout);
  while (getchar() != EOF) continue;
  MHD_stop_daemon(daemon);
  return 0;
}
