// The form of a page, filled in as a made-up person would.
#pragma once
#include "connection.h"

enum { FIELDS_LIMIT = 8192 };

struct form {
  // Where it is posted to; empty for the page itself.
  char action[256];
  // The fields, URL-encoded.
  char fields[FIELDS_LIMIT];
};

// Fills in the first form of a page's main part, or says that there is none.
//
// The first option is chosen of each group, the next one for each place of a ranking. Our pages
// are well-formed, with every value in double quotes, so looking for tags is enough.
bool form_fill(struct span page, struct form *form);
