/** Answers to commands that are decided before their controller returns. */
@NullMarked
package org.lunzhi.station.answer;

import org.jspecify.annotations.NullMarked;
