/** Distributions of durations that can be added up and taken apart again. */
@NullMarked
package org.lunzhi.query.support.measure;

import org.jspecify.annotations.NullMarked;
