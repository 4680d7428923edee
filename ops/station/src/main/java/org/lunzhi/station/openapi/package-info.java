/** How the API describes itself at {@code /v3/api-docs}: what it answers, how it refuses, and examples. */
@NullMarked
package org.lunzhi.station.openapi;

import org.jspecify.annotations.NullMarked;
