package org.lunzhi.benchmark;

import org.lunzhi.kernel.architecture.Tidy;

class BenchmarkTidyTest extends Tidy {}
