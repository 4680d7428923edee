/** What may happen to an ordered service, cut by phase: this package holds the aggregate and how an order is placed. */
@NullMarked
package org.lunzhi.command.servicerequest;

import org.jspecify.annotations.NullMarked;
