/** What both sides share: the events, the log that keeps them and the words they are written in. */
@NullMarked
package org.lunzhi.kernel;

import org.jspecify.annotations.NullMarked;
