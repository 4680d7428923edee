/** Closure times as they were known at a moment, and as they would be under another policy. */
@NullMarked
package org.lunzhi.query.closure.past;

import org.jspecify.annotations.NullMarked;
