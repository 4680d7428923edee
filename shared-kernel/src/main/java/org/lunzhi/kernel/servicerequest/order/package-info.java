/** What the events of an ordered service speak of. */
@NullMarked
package org.lunzhi.kernel.servicerequest.order;

import org.jspecify.annotations.NullMarked;
