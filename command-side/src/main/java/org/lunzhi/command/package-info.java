/** What may happen: the side that decides. */
@NullMarked
package org.lunzhi.command;

import org.jspecify.annotations.NullMarked;
