/** What a requester, or a call to them, says about a delivery. */
@NullMarked
package org.lunzhi.kernel.servicerequest.feedback;

import org.jspecify.annotations.NullMarked;
