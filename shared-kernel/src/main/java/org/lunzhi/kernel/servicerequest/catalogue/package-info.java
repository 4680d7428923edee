/** The published lists of what can be ordered where, and of who is competent for what. */
@NullMarked
package org.lunzhi.kernel.servicerequest.catalogue;

import org.jspecify.annotations.NullMarked;
