/** What is known: the side that answers. */
@NullMarked
package org.lunzhi.query;

import org.jspecify.annotations.NullMarked;
