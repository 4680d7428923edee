/** Ordered tables in one directory: a journal makes each write durable, a store file is brought up to date in steps. */
@NullMarked
package org.lunzhi.embedded.store;

import org.jspecify.annotations.NullMarked;
