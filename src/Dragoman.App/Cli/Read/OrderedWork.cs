using System.Collections.Concurrent;

namespace Dragoman.App.Cli.Read;

/// <summary>Work done side by side whose results come out in the order of the input, with a bounded number of items in flight.</summary>
internal static class OrderedWork
{
    /// <summary>Items waiting or done a worker: enough to keep all busy when one item takes long, little enough to bound memory.</summary>
    private const int InFlightPerJob = 4;

    internal static IEnumerable<TResult> Map<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs, CancellationToken stop) =>
        jobs <= 1 ? items.TakeWhile(_ => !stop.IsCancellationRequested).Select(work) : SideBySide(items, work, jobs, stop);

    private static IEnumerable<TResult> SideBySide<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs, CancellationToken stop)
    {
        using var waiting = new BlockingCollection<Task<TResult>>(jobs * InFlightPerJob);
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var seats = new SemaphoreSlim(jobs);
        var feeding = Task.Factory.StartNew(() => Feed(items, work, waiting, seats, abandoned.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var task in waiting.GetConsumingEnumerable(CancellationToken.None)) yield return task.GetAwaiter().GetResult();
            feeding.GetAwaiter().GetResult();
        }
        finally
        {
            abandoned.Cancel();
            ((IAsyncResult)feeding).AsyncWaitHandle.WaitOne();
            foreach (var task in waiting) ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }

    private static void Feed<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, BlockingCollection<Task<TResult>> waiting, SemaphoreSlim seats, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
            {
                seats.Wait(stop);
                waiting.Add(Task.Run(() => Work(item, work, seats), CancellationToken.None), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The consumer has gone or the user interrupted: what is in flight ends, nothing new begins.
        }
        finally
        {
            waiting.CompleteAdding();
        }
    }

    private static TResult Work<TItem, TResult>(TItem item, Func<TItem, TResult> work, SemaphoreSlim seats)
    {
        try
        {
            return work(item);
        }
        finally
        {
            seats.Release();
        }
    }
}
