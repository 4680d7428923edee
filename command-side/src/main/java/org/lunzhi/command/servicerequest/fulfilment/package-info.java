/** Who takes an open order on, and how the service is rendered. */
@NullMarked
package org.lunzhi.command.servicerequest.fulfilment;

import org.jspecify.annotations.NullMarked;
