/** Questions as they are asked of views: pages, cursors, moments of the past, and the refusal of nonsense. */
@NullMarked
package org.lunzhi.query.support.question;

import org.jspecify.annotations.NullMarked;
