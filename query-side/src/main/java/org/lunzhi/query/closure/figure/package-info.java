/** What a matter contributes to the figures of closure times, and how they are counted. */
@NullMarked
package org.lunzhi.query.closure.figure;

import org.jspecify.annotations.NullMarked;
