@NullMarked
package org.lunzhi.benchmark.measure;

import org.jspecify.annotations.NullMarked;
