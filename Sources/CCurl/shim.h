#pragma once
#include <curl/curl.h>

// What is variadic in C is unavailable to Swift: each form that is used gets a typed inline here.

static inline void equalsay_set_text(CURL *curl, CURLoption option, const char *text) {
  (void)curl_easy_setopt(curl, option, text);
}

static inline void equalsay_set_number(CURL *curl, CURLoption option, long number) {
  (void)curl_easy_setopt(curl, option, number);
}

static inline void equalsay_set_headers(CURL *curl, struct curl_slist *headers) {
  (void)curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
}

// The bytes are copied.
static inline void equalsay_set_body(CURL *curl, const void *body, size_t size) {
  (void)curl_easy_setopt(curl, CURLOPT_POST, 1L);
  (void)curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)size);
  (void)curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, size ? body : "");
}

// `reason` must hold CURL_ERROR_SIZE bytes for as long as the transfer lasts.
static inline void equalsay_set_reason(CURL *curl, char *reason) {
  (void)curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason);
}

// No other scheme than HTTP's can be reached.
static inline void equalsay_set_schemes(CURL *curl) {
#if CURL_AT_LEAST_VERSION(7, 85, 0)
  (void)curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  (void)curl_easy_setopt(curl, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
#endif
}

typedef size_t (*equalsay_piece_callback)(char *piece, size_t one, size_t size, void *context);

static inline void equalsay_set_callbacks(CURL *curl, equalsay_piece_callback header,
                                          equalsay_piece_callback body,
                                          curl_xferinfo_callback progress, void *context) {
  (void)curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, header);
  (void)curl_easy_setopt(curl, CURLOPT_HEADERDATA, context);
  (void)curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, body);
  (void)curl_easy_setopt(curl, CURLOPT_WRITEDATA, context);
  (void)curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, progress);
  (void)curl_easy_setopt(curl, CURLOPT_XFERINFODATA, context);
  (void)curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
}

static inline int equalsay_status_of(CURL *curl) {
  long status = 0;
  (void)curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  return (int)status;
}
